#!/usr/bin/env python3
"""plot.py: draws what vnaner-bench measured.

  bench/plot.py RESULTS PICTURES [svg|png]

RESULTS holds stages.json, length.json, hardships.json, rules.json and names.json, as scripts/bench leaves them (made by
--benchmark_out). PICTURES gets a picture for each. The least processor time of
the repetitions counts: what else a machine does only adds to it.
"""
import json
import pathlib
import re
import sys

try:
    import matplotlib
except ImportError:
    sys.exit("plot.py: matplotlib is missing; on Debian: apt-get install python3-matplotlib")
matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402  (after the choice of how to draw)

COLOURS = ["#1b6ca8", "#d1495b", "#2e8b57", "#b8860b", "#6a4c93", "#17a2b8", "#8c564b", "#444444"]
ICU = {"color": "black", "linestyle": "--", "linewidth": 1.3}
ICU_NAME = "icu_word"
TIME = "processor time, nanoseconds per byte of text"


def least_times(file):
    """{"length/whole/4096": nanoseconds per byte}"""
    found = {}
    for run in json.loads(file.read_text())["benchmarks"]:
        if run["run_type"] == "iteration":
            factor = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}[run["time_unit"]]
            time = run["cpu_time"] * factor / run["bytes"]
            found[run["run_name"]] = min(time, found.get(run["run_name"], time))
    return found


def line(times, group, stage):
    """The points of GROUP/STAGE/X: [X], [time], by X."""
    points = []
    for name, time in times.items():
        match = re.fullmatch(re.escape(f"{group}/{stage}/") + r"(\d+)", name)
        if match:
            points.append((int(match[1]), time))
    return list(zip(*sorted(points))) or [(), ()]


def axes(title, x, height=4.4):
    figure, ax = plt.subplots(figsize=(7.4, height))
    ax.set_title(title, fontsize=11)
    ax.set_xlabel(x)
    ax.set_ylabel(TIME)
    ax.grid(True, which="major", color="#dddddd", linewidth=0.7)
    ax.set_axisbelow(True)
    return figure, ax


def plain_numbers(axis):
    def text(value, _):
        for unit, size in (("M", 1e6), ("k", 1e3)):
            if value >= size:
                return f"{value / size:g} {unit}"
        return f"{value:g}"

    axis.set_major_formatter(matplotlib.ticker.FuncFormatter(text))


def both_logarithmic(ax):
    """Powers on both axes, and the legend beside the lines."""
    ax.set_xscale("log")
    ax.set_yscale("log")
    plain_numbers(ax.xaxis)
    plain_numbers(ax.yaxis)
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False, fontsize=9)


def stages(times):
    order = ["decode", "tokenizer", "look_up", "rules", "resolve", "json", "marked", "timeml", "lexical", "whole"]
    names = [name for name in order if name in times]
    figure, ax = axes("The stages, each by itself, and the whole: short agency articles", TIME, 4.0)
    ax.set_ylabel("")
    ax.barh(names, [times[name] for name in names], color=COLOURS[0])
    for name in names:
        ax.annotate(f"{times[name]:.3g}", (times[name], name), xytext=(3, 0), textcoords="offset points",
                    va="center", fontsize=8)
    ax.axvline(times[ICU_NAME], label="ICU, word boundaries", **ICU)
    ax.set_xscale("log")
    ax.set_xlim(right=2.2 * max(times[name] for name in names))
    plain_numbers(ax.xaxis)
    ax.invert_yaxis()
    ax.legend(loc="upper right", fontsize=9)
    return figure


def length(times):
    figure, ax = axes("The same news in shorter and longer documents", "bytes in a document")
    for colour, stage in zip(COLOURS, ["whole", "rules", "json", "resolve", "tokenizer", "look_up", "marked", "timeml"]):
        x, time = line(times, "length", stage)
        ax.plot(x, time, marker="o", markersize=3, color=colour, label=stage)
    x, time = line(times, "length", ICU_NAME)
    ax.plot(x, time, label="ICU", **ICU)
    both_logarithmic(ax)
    ax.set_ylim(bottom=1)
    return figure


def hardships(times):
    figure, ax = axes("Hard texts: the whole, and ICU (dashed, the same colour)", "bytes in the document", 4.8)
    names = {"new_words": "only new words", "dates": "only dates", "capitals": "news in capitals",
             "brackets": "only brackets", "names": "only names", "one_word": "one word"}
    for colour, (group, label) in zip(COLOURS, names.items()):
        x, time = line(times, group, "cold" if group == "new_words" else "whole")
        ax.plot(x, time, marker="o", markersize=3, color=colour, label=label)
        x, time = line(times, group, ICU_NAME)
        ax.plot(x, time, **{**ICU, "color": colour, "linewidth": 1})
    both_logarithmic(ax)
    return figure


def rules(times):
    figure, ax = axes("More rules beside the shipped ones", "rules added")
    for colour, group, label in ((COLOURS[0], "rules_met", "that find something"),
                                 (COLOURS[1], "rules_unmet", "of words not in the text")):
        for stage, style in (("whole", "-"), ("rules", ":")):
            x, time = line(times, group, stage)
            ax.plot(x, time, marker="o", markersize=3, color=colour, linestyle=style, label=f"{stage}: {label}")
    x, time = line(times, "rules_unmet", ICU_NAME)
    ax.plot(x, time, label="ICU, word boundaries", **ICU)
    ax.set_ylim(bottom=0)
    ax.legend(loc="best", fontsize=9)
    return figure


def names(times):
    figure, ax = axes("A longer list of names beside the shipped lists", "names added")
    for colour, stage in zip(COLOURS, ["whole", "look_up"]):
        x, time = line(times, "names", stage)
        ax.plot(x, time, marker="o", markersize=3, color=colour, label=stage)
    x, time = line(times, "names", ICU_NAME)
    ax.plot(x, time, label="ICU, word boundaries", **ICU)
    both_logarithmic(ax)
    ax.set_ylim(bottom=1)
    return figure


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    results, pictures = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    kind = sys.argv[3] if len(sys.argv) == 4 else "svg"
    # Text stays text, and the same numbers give the same file.
    plt.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "vnaner", "font.size": 10})
    pictures.mkdir(parents=True, exist_ok=True)
    for draw in (stages, length, hardships, rules, names):
        file = results / f"{draw.__name__}.json"
        if not file.exists():
            sys.exit(f"plot.py: {file} is missing; scripts/bench makes it")
        figure = draw(least_times(file))
        figure.savefig(pictures / f"{draw.__name__}.{kind}", bbox_inches="tight", dpi=100,
                       metadata={"Date": None} if kind == "svg" else None)
        plt.close(figure)


if __name__ == "__main__":
    main()
