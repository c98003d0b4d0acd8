"""All output is valid by the schemas of docs/, and what they cannot say holds as well."""

import hashlib
import json
import unittest

import jsonschema

import runs


def validator(name):
    schema = json.loads((runs.SOURCE / "docs" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def faults(judge, instance):
    return [f"{error.json_path}: {error.message[:300]}" for error in judge.iter_errors(instance)]


def broken_promises(document, text):
    """What docs/formats.md says of a line and a schema cannot: ids, order, nesting, places in the text."""
    found = []

    def expect(holds, what):
        if not holds:
            found.append(what)

    words = text.decode("utf-8", errors="replace")
    length = {"cp": len(words), "byte": len(text), "utf16": len(words.encode("utf-16-le")) // 2}
    expect(document["text"] == {"sha256": hashlib.sha256(text).hexdigest(), **length}, "text")

    def expect_place(ranges, what):
        for unit, (begin, end) in ((unit, ranges[unit]) for unit in length):
            expect(begin <= end <= length[unit], f"{what}: {unit}")
        for edge in (0, 1):
            cp, byte, utf16 = (ranges[unit][edge] for unit in ("cp", "byte", "utf16"))
            expect(cp <= utf16 <= byte, f"{what}: units")

    ids = [span["id"] for span in document["spans"]]
    expect(ids == [f"s{i + 1}" for i in range(len(ids))], "ids of spans")
    expect([e["id"] for e in document["entities"]] == [f"e{i + 1}" for i in range(len(document["entities"]))],
           "ids of entities")
    ends = {}
    open_spans, before = [], (0, -len(text))
    for span in document["spans"]:
        begin, end = span["span"]["byte"]
        expect_place(span["span"], span["id"])
        expect(begin < end and (begin, -end) >= before, f"{span['id']}: order")
        before = (begin, -end)
        while open_spans and ends[open_spans[-1]] <= begin:
            open_spans.pop()
        expect(span.get("in") == (open_spans[-1] if open_spans else None), f"{span['id']}: in")
        expect(not open_spans or end <= ends[open_spans[-1]], f"{span['id']}: crosses")
        open_spans.append(span["id"])
        ends[span["id"]] = end
        for link in span.get("links", []):
            expect(link["to"] in ids, f"{span['id']}: link")
        for name, values in span.get("attrs", {}).items():
            for attr in values if isinstance(values, list) else [values]:
                if "cp" in attr:
                    expect_place(attr, f"{span['id']}.{name}")
        rules = [by["rule"] for by in span["by"]]
        expect(rules == sorted(rules), f"{span['id']}: by")
    for entity in document["entities"]:
        numbers = [int(mention[1:]) for mention in entity["mentions"]]
        expect(numbers == sorted(numbers) and set(entity["mentions"]) <= set(ids), f"{entity['id']}: mentions")
        expect(all(document["spans"][n - 1]["type"] == entity["type"] for n in numbers), f"{entity['id']}: type")
    for thing in document["zones"] + document["notes"]:
        expect_place(thing, thing.get("zone", thing.get("code")))
    return found


class Output(unittest.TestCase):
    def judge(self, name, made):
        judge, lines = validator(name), 0
        for run in made:
            objects = run.objects()
            if run.texts is not None:
                self.assertEqual(len(objects), len(run.texts), run.name)
            for number, one in enumerate(objects):
                lines += 1
                where = f"{run.name}, line {number + 1}, {one.get('id')}"
                self.assertEqual(faults(judge, one), [], where)
                if run.texts is not None:
                    self.assertEqual(broken_promises(one, run.texts[number]), [], where)
        return lines

    def test_articles(self):
        self.assertGreater(self.judge("vnaner", runs.extractions()), 100)

    def test_differences(self):
        self.assertEqual(self.judge("diff", runs.differences()), 7)

    def test_coverages(self):
        self.assertEqual(self.judge("coverage", runs.coverages()), 2)


class Promises(unittest.TestCase):
    """What is looked for can be found."""

    def test_each_can_be_broken(self):
        text = runs.RICH.read_bytes()
        arguments = ["extract", "--data", runs.NEWSROOM, "--date", "2022", runs.RICH]
        line = runs.Run("packs of a user's", arguments).lines[0]
        self.assertEqual(broken_promises(json.loads(line), text), [])

        def spans(document):
            return document["spans"]

        def with_attr(document):
            return next(attr for span in spans(document) for attr in span.get("attrs", {}).values() if "cp" in attr)

        changes = {
            "text": lambda d: d["text"].update(cp=1),
            "s1: cp": lambda d: spans(d)[0]["span"].update(cp=[5, 10**9]),
            "s1: units": lambda d: spans(d)[0]["span"].update(cp=[9, 17]),
            "ids of spans": lambda d: spans(d)[1].update(id="s1"),
            "ids of entities": lambda d: d["entities"][0].update(id="e2"),
            "s2: order": lambda d: spans(d).reverse() or [s.update(id=f"s{i + 1}") for i, s in enumerate(spans(d))],
            "s1: in": lambda d: spans(d)[0].update({"in": "s2"}),
            "s2: crosses": lambda d: spans(d)[0]["span"].update(byte=[8, 30]),
            "s2: link": lambda d: spans(d)[1]["links"][0].update(to="s999"),
            "s1.day: cp": lambda d: with_attr(d).update(cp=[5, 10**9]),
            "s1: by": lambda d: spans(d)[0]["by"].reverse(),
            "e1: mentions": lambda d: d["entities"][0]["mentions"].reverse(),
            "e1: type": lambda d: d["entities"][0].update(type="body"),
            "dateline: cp": lambda d: next(z for z in d["zones"] if z["zone"] == "dateline").update(cp=[0, 10**9]),
            "V302: utf16": lambda d: d["notes"][0].update(utf16=[1, 0]),
        }
        for expected, change in changes.items():
            document = json.loads(line)
            change(document)
            self.assertIn(expected, broken_promises(document, text))


if __name__ == "__main__":
    unittest.main()
