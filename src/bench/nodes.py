"""nodes.py JAR CROWD [JAVA]: what it costs that there are three nodes: a command given at another node than its contest's host, beside
one given at the host itself; and CPU a delivery of viewers who are spread over three nodes, beside as many at one of the three.

CROWD is crowd.c, compiled. Real processes and a real PostgreSQL (cluster.py). The two kinds take turns within the same seconds.
In the environment: PARTS (commands fanout), VIEWERS (6000), ROUNDS (3), DATA (a folder)."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from cluster import TOKEN, Cluster, quantile
from judge import Judge

CONTEST = "nodes"
PLAN = f"""id: {CONTEST}
title: 多机擂台
timezone: Asia/Shanghai
presenters: [{{id: p1, name: 李娜, unit: 县林业局}}]
criteria: [{{id: all, name: 总评, max: 100, step: 1}}]
panels:
  - id: main
    judges: [{{id: j1, name: 评委甲}}, {{id: j2, name: 评委乙}}]
turn: [{{phase: present, for: 8m}}, {{phase: scoring, for: 9m}}]
"""
TAPS, WARM_TAPS, EVERY_S = 600, 400, 0.02
RATE, SETTLE_S, MEASURE_S = 8, 3, 8


def begin(cluster):
    """Plans the contest and opens it. @return its host, and the other nodes"""
    first = cluster["a"]
    first.must("/api/v1/contests", PLAN)
    for step in ("open", "callNext", "startPhase"):
        first.must(f"/api/v1/contests/{CONTEST}/commands", {"id": step, "do": step})
    host = cluster.host(CONTEST)
    return host, [node for node in cluster.nodes.values() if node is not host]


def commands(cluster):
    host, others = begin(cluster)
    judges = {}
    for kind, node, who in (("host", host, "j1"), ("other", others[0], "j2")):
        token = host.must(f"/api/v1/contests/{CONTEST}/tokens", {"role": "judge", "who": who})["tokens"][0]
        time.sleep(1)
        sheet = {"presenter": "p1", "turn": 1, "marks": {"all": "7"}}
        judges[kind] = Judge(node.host, node.port, CONTEST, token, sheet, who + "-")
    times = {kind: [] for kind in judges}
    for n in range(WARM_TAPS + TAPS):
        for kind in ("host", "other") if n % 2 else ("other", "host"):
            took = judges[kind].tap()
            if n >= WARM_TAPS:
                times[kind].append(took * 1e3)
            time.sleep(EVERY_S)
    print(f"| a command given, {TAPS} each | p50, ms | p99, ms |\n| --- | --- | --- |")
    at = {kind: (quantile(times[kind], 0.5), quantile(times[kind], 0.99)) for kind in times}
    print(f"| at the contest's host | {at['host'][0]:.2f} | {at['host'][1]:.2f} |")
    print(f"| at another node | {at['other'][0]:.2f} ({at['other'][0] / at['host'][0]:.2f}) | {at['other'][1]:.2f} ({at['other'][1] / at['host'][1]:.2f}) |", flush=True)


class Notices:
    """Somebody who posts one every so often, at the host."""

    def __init__(self, host):
        self.host, self.over, self.number = host, threading.Event(), 0
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        due = time.time()
        while not self.over.is_set():
            self.number += 1
            self.host.must(f"/api/v1/contests/{CONTEST}/notices", {"text": f"{self.number} " + "信" * 12})
            due += 1 / RATE
            time.sleep(max(0, due - time.time()))

    def end(self):
        self.over.set()
        self.thread.join()


class Viewers:
    def __init__(self, crowd, node, number):
        command = ["taskset", "-c", "1", crowd, node.host, str(node.port), str(number), f"/live?contest={CONTEST}&view=notice", "1"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def until_there(self):
        came = json.loads(self.process.stdout.readline())
        if came["errors"] or came["refused"]:
            raise SystemExit(str(came))

    def go(self):
        self.process.stdin.close()
        self.process.wait()


def cost(cluster, crowd, places):
    """Microseconds of all nodes' CPU for a delivery, with so many viewers at each of these nodes."""
    nodes = list(cluster.nodes.values())
    viewers = [Viewers(crowd, node, number) for node, number in places]
    for some in viewers:
        some.until_there()
    time.sleep(SETTLE_S)
    sent = [node.metric("leitai_deliveries_total") for node in nodes]
    cpu = [node.cpu_s() for node in nodes]
    time.sleep(MEASURE_S)
    cpu = [node.cpu_s() - before for node, before in zip(nodes, cpu)]
    sent = [node.metric("leitai_deliveries_total") - before for node, before in zip(nodes, sent)]
    for some in viewers:
        some.go()
    time.sleep(1)
    return sum(cpu) * 1e6 / sum(sent), sum(sent) / MEASURE_S, cpu


def fanout(cluster, crowd):
    host, others = begin(cluster) if not cluster.host(CONTEST) else (cluster.host(CONTEST), [])
    nodes = list(cluster.nodes.values())
    viewers, rounds = int(os.environ.get("VIEWERS", "6000")), int(os.environ.get("ROUNDS", "3"))
    kinds = {"one": [(host, viewers)], "three": [(node, viewers // 3) for node in nodes]}
    notices = Notices(host)
    try:
        for kind in ("three", "one", "three"):  # Java compiles, on each node
            cost(cluster, crowd, kinds[kind])
        costs = {kind: [] for kind in kinds}
        idle = [node.cpu_s() for node in nodes]
        time.sleep(MEASURE_S)
        idle = sum(node.cpu_s() - before for node, before in zip(nodes, idle)) / MEASURE_S
        for round in range(rounds):
            for kind in ("one", "three") if round % 2 else ("three", "one"):
                took, rate, cpu = cost(cluster, crowd, kinds[kind])
                costs[kind].append(took)
                print(f"# {kind}: {took:.2f} µs, {rate:,.0f} deliveries a second; each node " + ", ".join(f"{c:.2f}" for c in cpu) + " s", flush=True)
    finally:
        notices.end()
    one, three = (statistics.median(costs[kind]) for kind in ("one", "three"))
    print(f"| {viewers} viewers, {RATE} notices a second | CPU a delivery, µs |\n| --- | --- |")
    print(f"| all at one of the three nodes | {one:.2f} |\n| a third at each | {three:.2f} ({three / one:.2f}) |")
    print(f"| nobody watches: the three nodes and the notices | {idle:.2f} of a core |")


def main():
    jar, crowd = (os.path.abspath(path) for path in sys.argv[1:3])
    java = sys.argv[3] if len(sys.argv) > 3 else "java"
    cluster = Cluster(tempfile.mkdtemp(prefix="leitai-nodes-", dir=os.environ.get("DATA")))
    parts = os.environ.get("PARTS", "commands fanout").split()
    try:
        cluster.start(jar, java, "0" if parts == ["fanout"] else None)
        if "commands" in parts:
            commands(cluster)
        if "fanout" in parts:
            fanout(cluster, crowd)
    finally:
        cluster.close()


main()
