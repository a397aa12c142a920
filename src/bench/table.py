"""table.py FILE.jsonl: what fanout.sh measured, as a Markdown table; medians over the runs.

CPU is the server's for one change to one viewer, whatever was merged, in microseconds, and as a ratio to rawfan in the same phase."""

import collections
import json
import statistics
import sys

rows = collections.defaultdict(list)
connects = collections.defaultdict(list)
for line in open(sys.argv[1]):
    row = json.loads(line)
    if row["phase"] == "connect":
        connects[row["label"]].append(row)
    else:
        rows[row["phase"], row["size"], row["label"]].append(row)


def median(measured, figure):
    return statistics.median(figure(row) for row in measured)


def cpu(row):
    return row["srv_cpu_s"] * 1e6 / (row["count"] * row["open"])


def ratio(figure, raw, digits=1):
    return f"{figure:.{digits}f}" + (f" ({figure / raw:.2f})" if raw else "")


print("| changes a second | server | CPU | to the last viewer p50, ms | p99 | answer p50, ms | p99 | deliveries/s | lost | other load |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
for (phase, size, label), measured in rows.items():
    raw = rows.get((phase, size, "rawfan"), [])
    figures = [
        lambda r: cpu(r),
        lambda r: r["ttl_ms"]["p50"],
        lambda r: r["ttl_ms"]["p99"],
    ]
    shown = [ratio(median(measured, f), median(raw, f) if raw and label != "rawfan" else 0) for f in figures]
    shown += [f"{median(measured, lambda r: r['ack_ms'][p]):.1f}" for p in ("p50", "p99")]
    shown += [f"{median(measured, lambda r: r['count'] * r['open'] / r['elapsed_s']):,.0f}"]
    shown += [f"{median(measured, lambda r: r['lost']):.0f}"]
    shown += [f"{median(measured, lambda r: r['other_cpu_s'] / r['wall_s']):.2f} cores"]
    print(f"| {phase} | {label} | " + " | ".join(shown) + " |")
print()
print("| server | all connected after, s | CPU a connection, µs | kB a connection |")
print("| --- | --- | --- | --- |")
for label, measured in connects.items():
    kb = median(measured, lambda r: (r["rss_conn_kb"] - r["rss_start_kb"]) / max(1, r["open"]))
    print(
        f"| {label} | {median(measured, lambda r: r['connect_s']):.1f} "
        f"| {median(measured, lambda r: r['srv_cpu_us_per_conn']):.0f} | {kb:.1f} |"
    )
