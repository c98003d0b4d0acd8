# site.sed: a page of docs/ as Doxygen can read it.
# Its table of contents is Doxygen's own.
/^- \[.*\]\(#/d
# Files that it leads to lie beside it; pages that Doxygen does not read are not its to resolve.
s,\]\(\.\./[a-z]+/,](,g
s,\[([^]]*)\]\(([a-z-]+\.md[^)]*)\),<a href="\2">\1</a>,g
s,^```cpp .*,```cpp,
