"""table.py FILE.jsonl: what fanout.sh measured, as a Markdown table; medians over the runs.
table.py --as-sent FILE.jsonl PHASES: the phases with the bytes of the frames that Leitai sent in place of the notices' bytes.

CPU is the server's for one change to one viewer, whatever was merged, in microseconds. Ratios are to rawfan in the same phase: first to
where it sends frames of the same size, then to where it sends a frame of the notice alone."""

import collections
import json
import statistics
import sys


def read(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


if sys.argv[1] == "--as-sent":
    # the first frames of a phase repeat the notices of the one before it, which may be longer
    frame = min(row["bytes_per_msg"] for row in read(sys.argv[2]) if row["label"] == "own" and row["phase"] != "connect")
    print(",".join(f"{rate}:{count}:{frame:.0f}" for rate, count, _ in (phase.split(":") for phase in sys.argv[3].split(","))))
    sys.exit()

rows = collections.defaultdict(list)
connects = collections.defaultdict(list)
for row in read(sys.argv[1]):
    if row["phase"] == "connect":
        connects[row["label"]].append(row)
    else:
        rows[row["phase"], row["size"], row["label"]].append(row)


def median(measured, figure):
    return statistics.median(figure(row) for row in measured)


def cpu(row):
    return row["srv_cpu_s"] * 1e6 / (row["count"] * row["open"])


def raws(phase, size):
    """rawfan's runs of this phase with frames as large as ours, and with the notice alone."""
    runs = {own: rows[p, own, label] for p, own, label in rows if p == phase and label == "rawfan"}
    framed = [row for own, measured in runs.items() if own != size for row in measured]
    return [run for run in (framed, runs.get(size)) if run]


def ratios(figure, measured, raw):
    value = median(measured, figure)
    return f"{value:.1f}" + (f" ({', '.join(f'{value / median(run, figure):.2f}' for run in raw)})" if raw else "")


print("| changes a second | server | CPU | to the last viewer p50, ms | p99 | answer p50, ms | p99 | deliveries/s | lost | other load |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
for (phase, size, label), measured in rows.items():
    raw = raws(phase, size) if label != "rawfan" else []
    figures = [
        lambda r: cpu(r),
        lambda r: r["ttl_ms"]["p50"],
        lambda r: r["ttl_ms"]["p99"],
    ]
    shown = [ratios(f, measured, raw) for f in figures]
    shown += [f"{median(measured, lambda r: r['ack_ms'][p]):.1f}" for p in ("p50", "p99")]
    shown += [f"{median(measured, lambda r: r['count'] * r['open'] / r['elapsed_s']):,.0f}"]
    shown += [f"{median(measured, lambda r: r['lost']):.0f}"]
    shown += [f"{median(measured, lambda r: r['other_cpu_s'] / r['wall_s']):.2f} cores"]
    print(f"| {phase}, {size} B | {label} | " + " | ".join(shown) + " |")
print()
print("| server | all connected after, s | CPU a connection, µs | kB a connection |")
print("| --- | --- | --- | --- |")
for label, measured in connects.items():
    kb = median(measured, lambda r: (r["rss_conn_kb"] - r["rss_start_kb"]) / max(1, r["open"]))
    print(
        f"| {label} | {median(measured, lambda r: r['connect_s']):.1f} "
        f"| {median(measured, lambda r: r['srv_cpu_us_per_conn']):.0f} | {kb:.1f} |"
    )
