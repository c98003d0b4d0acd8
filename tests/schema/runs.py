"""Runs of the command whose output the schemas describe: articles of all kinds, nice and hostile.

Needs in the environment: VNANER, the command; SOURCE, the root of the project.
"""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile

VNANER = os.environ["VNANER"]
SOURCE = pathlib.Path(os.environ["SOURCE"])
NEWSROOM = SOURCE / "tests/schema/newsroom"
RICH = NEWSROOM / "article.txt"  # with these packs its output has every field that there is

HOSTILE = {
    "empty": b"",
    "blanks": b" \n\t \r\n",
    "nul": b"M. Martin\0a vot\xc3\xa9 le 3\0mars, ONU\0",
    "controls": bytes(range(32)) + b" le 3 mars \x7f\x1b[31m",
    "latin-1": "Été à Genève le 3 février".encode("latin-1"),
    "cut-letters": b"\xf0\x9d\x84 le 3 mars \xe2\x80 M. \xc3 Paul Martin\xc3",
    "not-utf-8": b"\xff\xfe\xc0\xaf\xed\xa0\x80 l'ONU \x80\x80\xf8\x88\x80\x80\x80",
    "many-notes": b"a\xff le 3 mars \xff " * 200,
    "brackets": b'[person: x] ]] \\[ "" {"id":"s1"} </TEXT> \\u0000 le 3 mars',
    "emoji": "👩🏽‍⚖️ Mme Anna Ros 🇻🇳 le 3 mars 🧑‍🚀".encode(),
    "nfd": "Le Thu Ha\u0300, ambassadrice, Lê Thu Ha\u0300 e\u0301lue le 3 fe\u0301vrier 2022".encode(),
    "right-to-left": "\u202eM. Paul Martin\u202c le 3 mars \u0661\u0662".encode(),
    "line-separators": "le 3\u2028mars\u2029M. Paul Martin\x85ONU".encode(),
    "odd-dates": "31 février, 30e siècle, il y a 100 siècles, 44 av. J.-C., années 90, 5000 av. J.-C., le 3/13/2022, "
                 "mai 2022 ou avant, 2018 ou plus tard, ces dernières années, aujourd'hui, ce week-end, semaine 53, "
                 "T3 2021, S1 2021, printemps 2021, il y a environ dix ans, XXIe siècle, du 6 au 9 juin, "
                 "le IVe siècle av. J.-C., les 1er, 2 et 3 mai, fin mai, hier".encode(),
    "long-word": b"a" * 100000 + b" le 3 mars",
    "deep": ("ministre de l'" * 300 + "ONU").encode(),
}


def unmarked(gold):
    """The article of a gold file, its marks taken out."""
    text = gold.split("\n\n", 1)[1]
    text = re.sub(r'(?<!\\)\[(?:[^\[\]:"\\]|"(?:[^"\\]|\\.)*")*: ?', "", text)
    text = re.sub(r"(?<!\\)\]", "", text)
    return re.sub(r"\\(.)", r"\1", text)


def damaged(text, seed):
    """The text with bytes changed, taken out and put in."""
    chance = random.Random(seed)
    data = bytearray(text)
    for _ in range(40):
        at = chance.randrange(len(data))
        data[at:at + chance.randrange(4)] = bytes(chance.randrange(256) for _ in range(chance.randrange(3)))
    return bytes(data)


class Run:
    """What one run printed; `texts` are the texts of its lines that offsets refer to, in bytes."""

    def __init__(self, name, arguments, texts=None, code=0, given=b""):
        done = subprocess.run([VNANER, *map(str, arguments)], input=given, capture_output=True, check=False)
        if done.returncode != code:
            raise AssertionError(f"{name}: exit code {done.returncode}, {done.stderr.decode()}")
        self.name, self.texts = name, texts
        self.lines = done.stdout.decode("utf-8", errors="strict").splitlines()

    def objects(self):
        return [json.loads(line) for line in self.lines]


def _write(folder, articles):
    folder.mkdir()
    for name, data in articles.items():
        (folder / f"{name}.txt").write_bytes(data)
    return folder, [articles[name] for name in sorted(articles)]


def extractions():
    """Runs of `vnaner extract`."""
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        gold = {file.name.split(".")[0]: unmarked(file.read_text(encoding="utf-8")).encode()
                for file in sorted((SOURCE / "tests/gold").glob("*.gold.txt"))}
        assert gold, "no gold articles"
        example = (SOURCE / "examples/article.txt").read_bytes()
        for name, articles in (("gold", gold), ("hostile", HOSTILE),
                               ("damaged", {f"a{seed:02}": damaged(example, seed) for seed in range(20)})):
            folder, texts = _write(root / name, articles)
            yield Run(name, ["extract", folder], texts)
            yield Run(f"{name} with a date", ["extract", "--date", "2022-02-14", folder], texts)
        yield Run("example", ["extract", SOURCE / "examples/article.txt"], [example])
        yield Run("packs of a user's", ["extract", "--data", NEWSROOM, "--date", "2022", RICH], [RICH.read_bytes()])
        folder, texts = root / "hostile", [HOSTILE[name] for name in sorted(HOSTILE)]
        yield Run("packs of a user's, hostile", ["extract", "--data", NEWSROOM, folder], texts)

        objects = [{"text": "Elle a voté mardi 8 mars 😀.", "id": "a\0b\ud7ff\"", "date": "2022"},
                   {"text": "", "id": 7, "date": 2022}, {"text": "M. Paul Martin\0 hier", "date": "hier"},
                   {"text": "l\u2019ONU", "id": None, "date": None}, {"text": "le 3 mars", "date": "2022-02-30"}]
        lines = "\n\n".join(json.dumps(one) for one in objects) + "\n"
        yield Run("JSON Lines", ["extract", "--input", "jsonl", "-"], [one["text"].encode() for one in objects],
                  given=lines.encode())
        yield Run("JSON Lines, some broken", ["extract", "--input", "jsonl", "-"], [b"un"], code=3,
                  given=b'{"text":3}\n[]\n{"text":"un"}\n{\n\xff\n')
        words = "L’été à Genève, M. Rémi Noël, le 3 février"
        yield Run("charset", ["extract", "--charset", "windows-1252", "-"], [words.encode()],
                  given=words.encode("cp1252"))
        marked = "\ufeff" + words  # a byte order mark counts
        yield Run("charset found", ["extract", "--charset", "auto", "-"], [marked.encode()],
                  given=marked.encode("utf-16-le"))
        yield Run("charset unknown", ["extract", "--charset", "no-such", "-"], [words.encode()], code=3,
                  given=words.encode())


def _reports(command, runs):
    for name, arguments, code in runs:
        run = Run(f"{command}, {name}", [command, "--format", "json", *arguments], code=code)
        run.lines = ["".join(run.lines)]  # one object, over several lines
        yield run


def differences():
    """Runs of `vnaner diff --format json`."""
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        folder, _ = _write(root / "hostile", HOSTILE)
        nothing = root / "nothing"
        nothing.mkdir()
        alone, all_packs = root / "alone", root / "all"
        (alone / "rules").mkdir(parents=True)
        (alone / "rules/alone.calque").write_text("pack alone 1\nlang fr\n", encoding="utf-8")
        for part in ("rules", "gazetteers"):
            shutil.copytree(SOURCE / part, all_packs / part)
        shutil.copy(NEWSROOM / "rules/prizes.calque", all_packs / "rules")
        gold = sorted((SOURCE / "tests/gold").glob("*.gold.txt"))[:6]
        marked = root / "own.gold.txt"
        marked.write_text("id: own\n\nLe [prize feneon: prix Fénéon] de l’[body un: ONU], la [office: ministre intérimaire].\n", encoding="utf-8")
        yield from _reports("diff", [
            ("nothing", ["built-in", "built-in", RICH], 0),
            ("gained", ["built-in", NEWSROOM, RICH, folder], 1),
            ("lost", [NEWSROOM, "built-in", RICH], 1),
            ("gold", ["built-in", NEWSROOM, marked, *gold], 1),
            ("gold turned", [NEWSROOM, "built-in", marked, *gold], 1),
            ("from nothing", ["--alone", alone, all_packs, RICH], 1),
            ("no articles", ["built-in", NEWSROOM, nothing], 3),
        ])


def coverages():
    """Runs of `vnaner coverage --format json`."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, _ = _write(pathlib.Path(scratch) / "hostile", HOSTILE)
        yield from _reports("coverage", [
            ("built-in", [SOURCE / "tests/gold"], 0),
            ("packs of a user's", ["--data", NEWSROOM, RICH, folder], 0),
        ])
