"""Tickets, fingerprints, log hashes, shares and a whole quarter, reckoned from the documented rules with hashlib alone.

Independent of src/: written from the description of the draw. Its answers are draw.json, kept beside it.
    python3 test/golden/draw.py > test/golden/draw.json
"""
import csv, hashlib, json, math, pathlib, unicodedata

HERE = pathlib.Path(__file__).parent
STEPS = ["Underretning", "Børnefaglig undersøgelse", "Handleplan ifm. anbringelse",
         "Handleplan ifm. forebyggende foranstaltning", "Opfølgning ifm. anbringelse",
         "Opfølgning ifm. forebyggende foranstaltning"]


def sha(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def nfc(text):
    return unicodedata.normalize("NFC", text).strip()


def ticket(seed, round_, level, case, *step):
    return sha("|".join([nfc(seed), nfc(round_), "N%d" % level, nfc(case), *map(nfc, step)]))


def risk_key(case_ticket, weight):
    u = (int(case_ticket[:13], 16) + 0.5) / 2 ** 52
    return -math.log(u) / weight


def number(text):
    """A Danish number as Excel keeps it: 2,0 is 2; blank for none."""
    return "" if text == "" else "%.15g" % float(text.replace(",", "."))


def fingerprint(rows):
    texts = sorted("\t".join(nfc(cell.replace("\t", " ").replace("\r", " ").replace("\n", " ")) for cell in row) for row in rows)
    return sha("".join(text + "\n" for text in texts))  # Python sorts text by code point


def log_hash(previous, cells):
    return sha("\t".join([previous, *cells]))


def shared(total, groups, seed, round_, level, equal):
    """Sainte-Lague, one seat at a time; groups: name -> size."""
    seats = {name: 0 for name in groups}
    tie = {name: sha("|".join([seed, round_, "N%d" % level, "gruppe", name])) for name in groups}
    for _ in range(total):
        open_ = [name for name in groups if seats[name] < groups[name]]
        if not open_:
            break
        from fractions import Fraction
        claim = lambda name: (-Fraction(1 if equal else groups[name], 2 * seats[name] + 1), tie[name])
        seats[min(open_, key=claim)] += 1
    return seats


def quarter(seed, round_):
    """220 / 90 / 40 / 20: one case per caseworker of the cases that are not closed, 15 per unit, 40 and 20 shared alike."""
    with open(HERE / "../data/sager-2026-K1.csv", encoding="windows-1252", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["Status"] != "Lukket"]

    def steps(row):
        listed = [step.strip() for step in row["Aktuelle sagstrin"].split(",") if step.strip()]
        return "; ".join(step for step in STEPS if step in listed)

    frame = [[row["Sagsnr."], row["Enhed"], row["Gruppe"], row["Ansvarlig rådgiver"], steps(row), number(row["Risikoscore"])] for row in rows]

    def lowest(cases, level, count):
        return sorted(cases, key=lambda case: ticket(seed, round_, level, case["Sagsnr."]))[:count]

    def grouped(cases, key):
        groups = {}
        for case in cases:
            groups.setdefault(key(case), []).append(case)
        return groups

    levels = []
    by_caseworker = grouped(rows, lambda case: case["Enhed"] + "\x1f" + case["Ansvarlig rådgiver"])
    drawn = [case for group in by_caseworker.values() for case in lowest(group, 1, 1)]
    levels.append(drawn)
    drawn = [case for group in grouped(drawn, lambda case: case["Enhed"]).values() for case in lowest(group, 2, 15)]
    levels.append(drawn)
    for level, total in ((3, 40), (4, 20)):
        groups = grouped(drawn, lambda case: case["Enhed"])
        seats = shared(total, {name: len(group) for name, group in groups.items()}, seed, round_, level, True)
        drawn = [case for name, group in groups.items() for case in lowest(group, level, seats[name])]
        levels.append(drawn)
    return {
        "frame": len(frame),
        "fingerprint": fingerprint(frame),
        "drawn": [sorted(case["Sagsnr."] for case in each) for each in levels],
    }


TICKETS = [
    ["lotto 7-12-19", "2026-K1", 2, "000029-45"],
    [" lotto 7-12-19 ", "2026-K1", 2, "000029-45\u00a0"],
    ["Blåbærgrød", "2026-K1", 1, "Ærø/7"],
    ["Bla\u030abærgrød", "2026-K1", 1, "Ærø/7"],
    ["s", "2026-K1", 2, "1", "Børnefaglig undersøgelse"],
]
FRAME = [
    ["7", "Nord", "", "Ærlig\tÅse", "Underretning; Opfølgning ifm. anbringelse", "1.5"],
    ["007", "Nord", "Børn", "Bo\nBang", "", ""],
    ["a\u030a1", "Syd", "Unge", "Eva", "Underretning", "2"],
    ["\U0001F600", "Syd", "", "Eva", "", ""],
    ["\uff21", "Syd", "", "Eva", "", ""],
]
LOG = [
    ["2026-01-05T08:30:00Z", "Bo", "draw", '{"runde":"2026-K1"}', "blåbær", "0" * 64, "udtrukket=1", "0.1.0"],
    ["2026-01-05T09:00:00Z", "Bo", "close", "{}", "", "", "", "0.1.0"],
]
RISK = [("0000000000000", 1), ("fffffffffffff", 1), ("8000000000000", 1), ("8000000000000", 2.5), ("0123456789abc", 0.3)]
# Units of the simulation in domain.md, and six alike.
SHARES = [
    (40, {"A": 60, "B": 50, "C": 40, "D": 30, "E": 22, "F": 18}, False),
    (40, {"A": 15, "B": 15, "C": 15, "D": 15, "E": 15, "F": 15}, True),
    (10, {"A": 2, "B": 3, "C": 9}, True),
]


def chain():
    hashes = ["0" * 64]
    for cells in LOG:
        hashes.append(log_hash(hashes[-1], cells))
    return hashes[1:]


if __name__ == "__main__":
    print(json.dumps({
        "tickets": [{"of": of, "is": ticket(*of)} for of in TICKETS],
        "fingerprint": {"of": FRAME, "is": fingerprint(FRAME)},
        "log": {"of": LOG, "is": chain()},
        "risk": [{"ticket": digits + "0" * 51, "weight": weight, "is": risk_key(digits + "0" * 51, weight)} for digits, weight in RISK],
        "shares": [{"total": total, "groups": groups, "equal": equal, "is": shared(total, groups, "s", "2026-K1", 3, equal)} for total, groups, equal in SHARES],
        "quarter": {"seed": "lotto 7-12-19", "round": "2026-K1", **quarter("lotto 7-12-19", "2026-K1")},
    }, ensure_ascii=False, indent=1))
