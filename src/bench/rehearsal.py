"""rehearsal.py JAR [JAVA]: what docs/operations.md says of back-up and restore of several nodes, done: three nodes and a PostgreSQL from
nothing, judges who score; pg_dump and `export` meanwhile, the dump into an empty database, the export into another and into a folder;
every ledger verified, and the contest goes on from each where it was. It prints what it did, and ends with 1 at the first thing that
does not hold. PostgreSQL's programs are needed, pg_dump too (cluster.py)."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time

from cluster import PASSWORD, Cluster, program

CONTEST = "rehearsed"
JUDGES = [f"j{n}" for n in range(1, 7)]
PLAN = f"""id: {CONTEST}
title: 备份演练
timezone: Asia/Shanghai
presenters: [{{id: p1, name: 李娜, unit: 县林业局}}, {{id: p2, name: 王伟, unit: 柳河镇}}]
criteria: [{{id: all, name: 总评, max: 100, step: 1}}]
panels:
  - id: main
    judges: [{", ".join(f"{{id: {judge}, name: 评委{judge}}}" for judge in JUDGES)}]
turn: [{{phase: present, for: 8m}}, {{phase: scoring, for: 90s}}]
"""
VIEWS = ["stage", "board", "hall", "console"]


def require(holds, what):
    print(("ok      " if holds else "FAILED  ") + what, flush=True)
    if not holds:
        raise SystemExit(1)


class Scoring:
    """All judges mark the first presenter over and over, each at a node of its own."""

    def __init__(self, nodes):
        self.nodes, self.over, self.receipts = nodes, threading.Event(), {}
        first = nodes[0]
        self.tokens = {j: first.must(f"/api/v1/contests/{CONTEST}/tokens", {"role": "judge", "who": j})["tokens"][0] for j in JUDGES}
        self.threads = [threading.Thread(target=self.score, args=(n, judge)) for n, judge in enumerate(JUDGES)]
        for thread in self.threads:
            thread.start()

    def score(self, place, judge):
        number = 0
        while not self.over.is_set():
            number += 1
            mark(self.nodes[place % len(self.nodes)], judge, self.tokens[judge], f"{judge}-{number}", number % 101, self.receipts)
            time.sleep(0.02)

    def end(self):
        self.over.set()
        for thread in self.threads:
            thread.join()


def mark(node, judge, token, id, points, receipts):
    command = {"id": id, "do": "giveMarks", "presenter": "p1", "turn": 1, "marks": {"all": str(points)}}
    for _ in range(200):
        try:
            status, text = node.post(f"/api/v1/contests/{CONTEST}/commands", command, token=token)
        except OSError:
            status, text = 0, b""
        if status == 200:
            receipts[id] = json.loads(text)["receipt"]
            return
        time.sleep(0.05)
    raise SystemExit(f"no receipt for {id} of {judge}: {status} {text.decode()}")


def ledger(node):
    status, text = node.get(f"/api/v1/contests/{CONTEST}/ledger")
    return text.decode() if status == 200 else ""


def views(node):
    return {view: node.json(f"/api/v1/contests/{CONTEST}/views/{view}") for view in VIEWS}


def run(java, jar, *arguments):
    done = subprocess.run([java, "-jar", jar, *arguments], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def follows(whole, beginning):
    """Whether one ledger begins with all of the other."""
    return beginning and whole.startswith(beginning)


def verified(java, jar, folder, text):
    path = os.path.join(folder, "ledger.jsonl")
    with open(path, "w") as file:
        file.write(text)
    code, said = run(java, jar, "verify", path)
    return code == 0, "verify: " + said.strip()


def goes_on(node, scoring, id):
    """A judge's mark has a receipt, by the same way in as before, and the director ends the phase."""
    mark(node, "j1", scoring.tokens["j1"], id, 77, {})
    node.must(f"/api/v1/contests/{CONTEST}/commands", {"id": id + "-phase", "do": "endPhase"})


def restart(cluster, database, jar, java):
    for node in cluster.nodes.values():
        if node.process.poll() is None:
            node.stop()
    cluster.url = cluster.postgres.url(database)
    cluster.start(jar, java)


def main():
    jar = os.path.abspath(sys.argv[1])
    java = sys.argv[2] if len(sys.argv) > 2 else "java"
    folder = tempfile.mkdtemp(prefix="leitai-rehearsal-", dir=os.environ.get("DATA"))
    cluster = Cluster(folder, java_options=("-Xmx300m",))
    try:
        cluster.start(jar, java)
        print("ok      three nodes and a PostgreSQL from nothing")
        a, b, c = cluster.nodes.values()
        a.must("/api/v1/contests", PLAN)
        for step in ("open", "callNext", "startPhase"):
            b.must(f"/api/v1/contests/{CONTEST}/commands", {"id": step, "do": step})
        scoring = Scoring([a, b, c])
        time.sleep(3)

        address = f"postgresql://leitai@127.0.0.1:{cluster.postgres.port}/"
        environment = dict(os.environ, PGPASSWORD=PASSWORD)
        dump = os.path.join(folder, "leitai.dump")
        done = subprocess.run([program("pg_dump"), "-Fc", "-f", dump, address + "leitai"], env=environment, capture_output=True, text=True)
        require(done.returncode == 0, "pg_dump while they score " + done.stderr)
        exported = os.path.join(folder, "rehearsed.jsonl")
        code, said = run(java, jar, "export", CONTEST, exported, "--cluster", a.folder + "/cluster.yaml")
        require(code == 0, "export while they score: " + said.strip().splitlines()[-1])
        time.sleep(1)
        scoring.end()
        whole, state = ledger(a), views(a)
        require(all(receipt["hash"] in whole for receipt in scoring.receipts.values()), f"{len(scoring.receipts)} receipts, each in the ledger")
        require(follows(whole, open(exported).read()), "what was exported is how the ledger begins")
        last = os.path.join(folder, "last.dump")
        done = subprocess.run([program("pg_dump"), "-Fc", "-f", last, address + "leitai"], env=environment, capture_output=True, text=True)
        require(done.returncode == 0, "pg_dump when all is quiet " + done.stderr)

        for name, file in (("restored", last), ("older", dump)):
            cluster.postgres.database(name)
            done = subprocess.run(
                [program("pg_restore"), "--no-owner", "--exit-on-error", "-d", address + name, file], env=environment, capture_output=True, text=True)
            require(done.returncode == 0, f"pg_restore of {os.path.basename(file)} into an empty database {done.stderr}")
            restart(cluster, name, jar, java)
            here = ledger(b)
            if file == last:
                require(here == whole, "the ledger is the same, byte for byte")
                require(views(c) == state, "every view is the same at another node: " + ", ".join(VIEWS))
            else:
                require(follows(whole, here) and here != whole, f"the older dump is how the ledger begins: {here.count(chr(10))} of {whole.count(chr(10))} entries")
            require(*verified(java, jar, folder, here))
            goes_on(c, scoring, "goes-on-" + name)
            on = ledger(a)
            require(follows(on, here) and on != here, "the contest goes on, with the judges' same links")
            require(*verified(java, jar, folder, on))

        cluster.postgres.database("imported")
        for node in cluster.nodes.values():
            node.stop()
        cluster.url = cluster.postgres.url("imported")
        a.start(jar, java).until_up()
        code, said = run(java, jar, "import", exported, "--cluster", a.folder + "/cluster.yaml")
        require(code == 0, "import into another empty database, beside a node that runs: " + said.strip().splitlines()[-1])
        end = time.time() + 30
        while not ledger(a) and time.time() < end:
            time.sleep(0.2)
        require(ledger(a) == open(exported).read(), "the node that runs has it")
        a.must(f"/api/v1/contests/{CONTEST}/commands", {"id": "after-import", "do": "postNotice", "text": "继续"})
        require("after-import" in ledger(a), "and it goes on")
        a.stop()

        data = os.path.join(folder, "data")
        code, said = run(java, jar, "import", exported, "--data", data)
        require(code == 0, "import into a folder: " + said.strip().splitlines()[-1])
        backup = os.path.join(folder, "leitai-backup.db")
        code, said = run(java, jar, "backup", "--data", data, backup)
        require(code == 0 and CONTEST in said, "backup of the folder: " + said.strip().splitlines()[-1])
        again = os.path.join(folder, "again")
        os.makedirs(again)
        os.rename(backup, again + "/leitai.db")
        back = os.path.join(folder, "back.jsonl")
        code, said = run(java, jar, "export", CONTEST, back, "--data", again)
        require(code == 0 and open(back).read() == open(exported).read(), "restored into an empty folder it is the same, byte for byte")
    finally:
        cluster.close()


main()
