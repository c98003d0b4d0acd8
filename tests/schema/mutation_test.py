"""The schemas of docs/ are no rubber stamps: what is not as they say they refuse."""

import copy
import functools
import json
import unittest

import runs
from output_test import validator


@functools.lru_cache(maxsize=None)
def rich(command):
    """Output that has every field there is."""
    if command == "vnaner":
        run = runs.Run("rich", ["extract", "--data", runs.NEWSROOM, "--date", "2022", runs.RICH])
        return json.loads(run.lines[0])
    made = {run.name: run for run in {"diff": runs.differences, "coverage": runs.coverages}[command]()}
    if command == "coverage":
        return made["coverage, packs of a user's"].objects()[0]
    report = made["diff, gold"].objects()[0]
    report["changes"] += made["diff, from nothing"].objects()[0]["changes"]
    return report


def places(node, path=(), shape=()):
    """Each place of the instance, as its path and its shape: the path with all items of an array alike."""
    yield path, shape
    if isinstance(node, dict):
        kind = (f"<{node['type']}>",) if shape[-2:] == ("spans", "[]") else ()
        for name, child in node.items():
            yield from places(child, path + (name,), shape + kind + ("*" if shape[-1:] == ("attrs",) else name,))
    if isinstance(node, list):
        for i, child in enumerate(node):
            yield from places(child, path + (i,), shape + ("[]",))


def one_of_each(instance):
    """A path for each shape."""
    found = {}
    for path, shape in places(instance):
        found.setdefault(shape, path)
    return list(found.values())


def slim(instance):
    """The instance with two items of each array, and those that have a shape which no item before has: validating takes
    time."""
    wanted = one_of_each(instance)

    def keep(node, paths):
        if isinstance(node, dict):
            return {name: keep(child, [p[1:] for p in paths if p[:1] == (name,)]) for name, child in node.items()}
        if isinstance(node, list) and not (node and isinstance(node[0], int)):
            return [keep(child, inner) for i, child in enumerate(node)
                    if (inner := [p[1:] for p in paths if p[:1] == (i,)]) or i < 2]
        return node

    return keep(instance, wanted)


def at(instance, path):
    for step in path:
        instance = instance[step]
    return instance


def schema_at(schema, node, path, instance):
    """The parts of the schema that speak of the place: those below `properties`, `items` and the like, refs followed."""
    parts = [node]
    if "$ref" in node:
        parts += schema_at(schema, at(schema, node["$ref"].split("/")[1:]), (), None)
    for either in node.get("anyOf", []):
        parts += schema_at(schema, either, (), None)
    for step in path:
        inner = []
        for part in parts:
            if isinstance(step, int):
                child = part.get("items")
            else:
                child = part.get("properties", {}).get(step, part.get("additionalProperties"))
            if isinstance(child, dict):
                inner += schema_at(schema, child, (), None)
        parts = inner
    return parts


OTHER_TYPES = {"string": [None, 1, True, ["x"], {}], "number": [None, "1", True, [1], {}, -1],
               "array": [None, 1, "x", {}], "object": [None, 1, "x", []]}


def type_of(value):
    if isinstance(value, str):
        return "string"
    return {dict: "object", list: "array"}.get(type(value), "number")


class Mutations(unittest.TestCase):
    def refuse(self, judge, instance, path, change):
        mutant = copy.deepcopy(instance)
        change(at(mutant, path[:-1]) if path else mutant)
        self.assertFalse(judge.is_valid(mutant), f"passes: {path}, {at(mutant, path[:-1])!r:.300}")

    def attack(self, command, fewest):
        judge, instance = validator(command), slim(rich(command))
        self.assertEqual(list(judge.iter_errors(instance)), [])
        count = 0

        def refuse(path, change):
            nonlocal count
            count += 1
            self.refuse(judge, instance, path, change)

        for path in one_of_each(instance):
            value = at(instance, path)
            if path:
                for other in OTHER_TYPES[type_of(value)]:
                    if type_of(other) == "object" and path[-2:-1] == ("attrs",):
                        continue  # an attribute may be all absent
                    refuse(path, lambda parent, o=other: parent.__setitem__(path[-1], o))
            if isinstance(value, dict) and path[-1:] != ("attrs",):
                refuse(path + ("surprise",), lambda parent: parent.update(surprise=1))
                required = {name for part in schema_at(judge.schema, judge.schema, path, instance)
                            for name in part.get("required", [])}
                for name in required & set(value):
                    refuse(path + (name,), lambda parent, n=name: parent.pop(n))
        self.assertGreater(count, fewest, "hardly anything was tried")

    def test_articles(self):
        self.attack("vnaner", 500)

    def test_differences(self):
        self.attack("diff", 150)

    def test_coverages(self):
        self.attack("coverage", 100)

    def test_instances_have_every_field(self):
        for command in ("vnaner", "diff", "coverage"):
            judge = validator(command)
            seen = set()
            for path in one_of_each(rich(command)):
                for part in schema_at(judge.schema, judge.schema, path[:-1], None) if path else []:
                    if path[-1] in part.get("properties", {}):
                        seen.add((id(part["properties"]), path[-1]))

            def expect_seen(node, where):
                for name in node.get("properties", {}):
                    if node.get("type") == "object":
                        self.assertIn((id(node["properties"]), name), seen, f"{command}: {where}/{name} was never tried")
                for name, child in node.items():
                    if isinstance(child, dict):
                        expect_seen(child, f"{where}/{name}")

            expect_seen(judge.schema, "")

    def test_values(self):
        judge, instance = validator("vnaner"), rich("vnaner")
        first = {}
        for span in instance["spans"]:
            first.setdefault(span["type"], span["id"])

        def span(document, kind):
            return next(one for one in document["spans"] if one["id"] == first[kind])

        changes = [lambda d, v=value: d.update(date=v) for value in ("", "22", "2022-13", "2022-1", "2022-02-32", "hier")]
        changes += [lambda d, v=value: d["text"].update(sha256=v) for value in ("", "a" * 63, "A" * 64, "g" * 64)]
        changes += [lambda d, v=value: d["vnaner"].update(v) for value in ({"format": 2}, {"version": "new"})]
        changes += [lambda d, v=value: span(d, "date").update(v) for value in (
            {"value": "hier"}, {"value": "2022-02-02T10:00"}, {"value": "{2022,}"}, {"value": "../.."}, {"value": ""},
            {"value": "2022-Q5"}, {"value": "199"}, {"edtf": "2022-SU"}, {"edtf": "BC0044"}, {"mod": "start"},
            {"decided_by": ["guess"]}, {"decided_by": []}, {"decided_by": ["words", "words"]},
            {"decided_by": ["apposition"]}, {"holder": "Anna Ros"}, {"ref": "x"}, {"body": "un"}, {"status": "former"},
            {"id": "1"}, {"id": "s0"}, {"id": "s01"}, {"in": "e1"}, {"type": ""}, {"type": "a b"}, {"type": "person"},
            {"text": ""}, {"attrs": {}}, {"attrs": {"a b": {"value": "1"}}}, {"attrs": {"a": {"text": "x"}}},
            {"attrs": {"a": {"value": ""}}}, {"attrs": {"a": [{"value": "1"}]}}, {"attrs": {"a": {"cp": [0, 1]}}},
            {"links": []}, {"links": [{"rel": "", "to": "s1"}]}, {"links": [{"rel": "x", "to": 1}]}, {"by": []},
            {"by": [{"rule": "day", "line": 1, "how": "rule"}]}, {"by": [{"rule": "a/b", "line": 0, "how": "rule"}]},
            {"by": [{"rule": "a/b", "line": 1, "how": "guess"}]},
            {"span": {"cp": [0, 1], "byte": [0, 1], "utf16": [0]}},
            {"span": {"cp": [0, 1], "byte": [0, 1], "utf16": [0, 1, 2]}},
            {"span": {"cp": [-1, 1], "byte": [0, 1], "utf16": [0, 1]}},
            {"span": {"cp": [0.5, 1], "byte": [0, 1], "utf16": [0, 1]}})]
        changes += [lambda d, v=value: span(d, "person").update(v) for value in (
            {"edtf": "2022"}, {"mod": "END"}, {"holder": "x"}, {"body": "un"}, {"status": "former"},
            {"decided_by": ["words"]})]
        changes += [lambda d, v=value: span(d, "office").update(v) for value in (
            {"edtf": "2022"}, {"mod": "END"}, {"ref": "x"}, {"decided_by": ["words"]}, {"holder": ""})]
        changes += [lambda d, v=value: span(d, "body").update(v) for value in (
            {"edtf": "2022"}, {"ref": "x"}, {"decided_by": ["words"]}, {"value": ""})]
        changes += [lambda d, v=value: span(d, "prize").update(v) for value in (
            {"edtf": "hier"}, {"ref": "x"}, {"holder": "x"}, {"status": "x"})]
        changes += [lambda d, v=value: d["entities"][0].update(v) for value in (
            {"type": "office"}, {"id": "s1"}, {"name": ""}, {"mentions": []}, {"mentions": ["s1", "s1"]},
            {"mentions": [1]})]
        changes += [lambda d, v=value: d["notes"][0].update(v) for value in ({"code": "V306"}, {"message": ""})]
        changes += [lambda d: d["zones"][0].update(zone="a b")]
        for number, change in enumerate(changes):
            document = copy.deepcopy(instance)
            change(document)
            self.assertNotEqual(document, instance, f"change {number} changes nothing")
            self.assertFalse(judge.is_valid(document), f"change {number} passes")

    def test_values_of_differences(self):
        judge, instance = validator("diff"), rich("diff")
        kinds = {change["kind"]: i for i, change in enumerate(instance["changes"])}
        self.assertEqual(set(kinds), {"gained", "changed"}, "the run has changed")
        gained, changed = kinds["gained"], kinds["changed"]
        span = instance["changes"][gained]["after"]
        field = {"field": "value", "before": "", "after": "x"}
        for number, update in ((gained, {"before": span}), (gained, {"kind": "lost"}), (gained, {"kind": "changed"}),
                               (gained, {"fields": [field]}), (gained, {"line": 0}), (gained, {"gold": "maybe"}),
                               (changed, {"kind": "gained"}), (changed, {"fields": []}),
                               (changed, {"fields": [{**field, "field": "by"}]}), (gained, {"after": {**span, "by": []}}),
                               (gained, {"after": {**span, "mod": "start"}}), (gained, {"after": {**span, "cp": [1]}})):
            document = copy.deepcopy(instance)
            document["changes"][number].update(update)
            self.assertFalse(judge.is_valid(document), update)
        for update in ({"articles": 0}, {"right": -1}, {"measures": [{"name": "x", "before": 101, "after": 0}]}):
            document = copy.deepcopy(instance)
            document["gold"].update(update)
            self.assertFalse(judge.is_valid(document), update)

    def test_values_of_coverages(self):
        judge, instance = validator("coverage"), rich("coverage")
        rule = next(i for i, rule in enumerate(instance["rules"]) if any("example" in part for part in rule["parts"]))
        part = next(i for i, part in enumerate(instance["rules"][rule]["parts"]) if "example" in part)
        for update in ({"matches": 0}, {"kind": "rule"}, {"column": 0}, {"line": 0}, {"depth": -1}, {"text": ""}):
            document = copy.deepcopy(instance)
            document["rules"][rule]["parts"][part].update(update)
            self.assertFalse(judge.is_valid(document), update)
        for change in (lambda d: d["rules"][rule]["parts"][part].pop("example"), lambda d: d["rules"][rule].pop("lost"),
                       lambda d: d["lets"][0].update(matches=1), lambda d: d["rules"][rule].update(name="x")):
            document = copy.deepcopy(instance)
            change(document)
            self.assertFalse(judge.is_valid(document))


if __name__ == "__main__":
    unittest.main()
