"""rank_floors.py FLOORS.tsv: reads what rank_score.py prints; each figure of its line "mean" must reach its floor."""

import re
import sys

floors = dict(line.rstrip("\n").split("\t")[:2] for line in open(sys.argv[1], encoding="utf-8"))
mean = next((line for line in sys.stdin if line.startswith("mean")), None)
if mean is None:
    sys.exit("rank_score.py printed no mean")
ndcg, pairs, zeros = (float(number) for number in re.findall(r"\d+\.\d+", mean))
failed = 0
for name, value, sign in [("ranking nDCG@10", ndcg, 1), ("ranking pair agreement", pairs, 1), ("ranking top-10 zeros", zeros, -1)]:
    below = sign * (value - float(floors[name])) < 0
    failed += below
    print(f"{name:28} {value:.3f}  floor {floors[name]}{'  MISSED' if below else ''}")
sys.exit(1 if failed else 0)
