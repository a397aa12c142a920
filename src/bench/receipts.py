"""receipts.py JAR WSFAN [VIEWERS] [JAVA]: from a judge's tap to the receipt, when idle and while notices go out to the viewers.

Beside it what one commit of the same disk takes (4 kB and an fdatasync), and how long a notice takes to its last viewer. WSFAN is
the harness's load generator, which fanout.sh builds in target/fanout/harness/work."""

import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from judge import Judge

HOST, PORT, TOKEN, CONTEST = "127.0.0.77", 9702, "the-organisers-own-token", "weixian-8"
MARKS, EVERY_S = 400, 0.05


def quantiles(times):
    ordered = sorted(times)
    return statistics.median(ordered) * 1e3, ordered[int(len(ordered) * 0.99)] * 1e3


def commits(folder):
    times = []
    with open(os.path.join(folder, "commit"), "wb") as file:
        for _ in range(MARKS):
            began = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - began)
            time.sleep(EVERY_S / 10)
    return times


class Organiser:
    def __init__(self):
        self.http = http.client.HTTPConnection(HOST, PORT)
        self.number = 0

    def post(self, path, body):
        self.http.request("POST", f"/api/v1/contests/{CONTEST}{path}", json.dumps(body), {"Authorization": "Bearer " + TOKEN})
        answer = self.http.getresponse()
        text = answer.read().decode()
        if answer.status not in (200, 201):
            raise SystemExit(f"{path}: {answer.status} {text}")
        return json.loads(text)

    def give(self, **command):
        self.number += 1
        self.post("/commands", {"id": f"o{self.number}", **command})

    def view(self, view, token=TOKEN):
        self.http.request("GET", f"/api/v1/contests/{CONTEST}/views/{view}", headers={"Authorization": "Bearer " + token})
        return json.loads(self.http.getresponse().read())


def taps(judge, until=lambda: False):
    times = []
    while len(times) < MARKS and not until():
        times.append(judge.tap())
        time.sleep(EVERY_S)
    return times


def main():
    jar, wsfan = (os.path.abspath(path) for path in sys.argv[1:3])
    viewers = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
    java = sys.argv[4] if len(sys.argv) > 4 else "java"
    data = tempfile.mkdtemp(prefix="leitai-receipts-", dir=os.environ.get("DATA"))
    command = [java, "-jar", jar, "serve", "--sample", "--host", HOST, "--port", str(PORT), "--data", data]
    server = subprocess.Popen(command + ["--organiser-token", TOKEN], stdout=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                socket.create_connection((HOST, PORT), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        organiser = Organiser()
        token = organiser.post("/tokens", {"role": "judge", "who": "j1"})["tokens"][0]
        organiser.give(do="open")
        organiser.give(do="callNext")
        organiser.give(do="startPhase")
        stage = organiser.view("stage")
        criteria = organiser.view("judge/j1", token)["criteria"]
        sheet = {"presenter": stage["presenter"]["id"], "turn": stage["turn"], "marks": {c["id"]: c["max"] for c in criteria}}
        disk = commits(data)
        judge = Judge(HOST, PORT, CONTEST, token, sheet, "idle")
        taps(judge)  # warm
        print("| | p50, ms | p99, ms |\n| --- | --- | --- |")
        print("| a commit of this disk | {:.2f} | {:.2f} |".format(*quantiles(disk)))
        print("| receipt, idle | {:.2f} | {:.2f} |".format(*quantiles(taps(judge))))
        template = os.path.join(data, "notice.json")
        with open(template, "w") as file:
            file.write('{"text":"{MARK}{PAD}"}')
        load = [wsfan, "--n", str(viewers), "--warmup", "60", "--warm-rate", "4", "--phase", "2:80", "--template", template]
        load += ["--pub", f"http:{HOST}:{PORT}/api/v1/contests/{CONTEST}/notices", "--pub-header", f"Authorization: Bearer {TOKEN}"]
        load += ["--pub-header", "Content-Type: application/json", f"ws://{HOST}:{PORT}/live?contest={CONTEST}&view=notice"]
        fan = subprocess.Popen(load, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while " connect " not in fan.stderr.readline():
            pass
        judge = Judge(HOST, PORT, CONTEST, token, sheet, "busy")
        warm = time.time() + 17
        taps(judge, lambda: time.time() > warm)
        busy = taps(judge, lambda: fan.poll() is not None)
        ttl = json.loads(fan.stdout.readlines()[1])["ttl_ms"]
        print(f"| receipt while notices go to {viewers} | " + "{:.2f} | {:.2f} |".format(*quantiles(busy)))
        print(f"| a notice to its last viewer | {ttl['p50']:.2f} | {ttl['p99']:.2f} |")
    finally:
        server.terminate()
        server.wait()


main()
