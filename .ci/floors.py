"""floors.py SCORE.json FLOORS.tsv: every figure of the score that has a floor must reach it."""

import json
import sys

score = json.load(open(sys.argv[1], encoding="utf-8"))
failed = 0
for line in open(sys.argv[2], encoding="utf-8"):
    name, floor = line.rstrip("\n").split("\t")[:2]
    if name not in score:
        continue
    value = score[name]
    value = value[0] if isinstance(value, list) else value
    below = value < float(floor)
    failed += below
    print(f"{name:28} {value:.3f}  floor {floor}{'  BELOW' if below else ''}")
sys.exit(1 if failed else 0)
