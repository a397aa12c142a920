"""crowds.py JAR CROWD [PHONES] [JAVA]: many phones at once: memory for each, a storm after a restart, a vote within two seconds.

CROWD is crowd.c, compiled; its phones inflate as browsers do. The server has the first processor to itself and the phones the
second, as in fanout.sh. The vote's peer is a bare Vert.x server that echoes the same messages; it sends no frames meanwhile. Memory
and the vote are of a server that has been up for a while, the storm is of one that has just begun."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

HOST, PORT, ECHO_PORT, TOKEN, CONTEST = "127.0.0.77", 9703, 9704, "the-organisers-own-token", "voted"
HERE = os.path.dirname(os.path.abspath(__file__))
VOTE_S, WARM_S = 2, 40
PRESENTERS = "\n".join(f"  - {{id: p{n}, name: 李芳, unit: 第{n}工作专班}}" for n in range(1, 11))
PLAN = f"""id: {CONTEST}
title: 全县重点工作擂台赛
timezone: Asia/Shanghai
presenters:
{PRESENTERS}
criteria:
  - {{id: results, name: 比成效, max: 100, step: 1}}
  - {{id: liking, name: 观众喜爱度, max: 10, step: 1}}
panels:
  - {{id: jury, name: 评委, weight: 80, criteria: [results], judges: [{{id: j1, name: 评委}}]}}
  - {{id: public, name: 观众投票, vote: true, weight: 20, criteria: [liking]}}
turn:
  - {{phase: present, for: 8m}}
  - {{phase: scoring, for: 9m}}
"""
VOTE = '{"id":"%s-#","do":"giveMarks","presenter":"p1","turn":1,"marks":{"liking":"8"}}'


def begin(command, port):
    process = subprocess.Popen(["taskset", "-c", "0"] + command, stdout=subprocess.DEVNULL)
    for _ in range(1000):
        try:
            socket.create_connection((HOST, port), 1).close()
            return process
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"nothing listens on {port}")


class Phones:
    def __init__(self, crowd, port, phones, path, views, *tokens):
        command = ["taskset", "-c", "1", crowd, HOST, str(port), str(phones), path, str(views), *tokens]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.came = self.hear()

    def hear(self):
        return json.loads(self.process.stdout.readline())

    def ask(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.hear()

    def go(self):
        self.process.stdin.close()
        self.process.wait()


def post(path, body):
    connection = http.client.HTTPConnection(HOST, PORT)
    connection.request("POST", "/api/v1/contests" + path, body, {"Authorization": "Bearer " + TOKEN})
    answer = connection.getresponse()
    text = answer.read().decode()
    if answer.status not in (200, 201):
        raise SystemExit(f"{path}: {answer.status} {text}")
    return json.loads(text)


def memory(java, server):
    """Live bytes of the heap, and resident kB, after a collection."""
    jcmd = os.path.join(os.path.dirname(java), "jcmd")
    total = subprocess.run([jcmd, str(server.pid), "GC.class_histogram"], capture_output=True, text=True).stdout.splitlines()[-1]
    status = open(f"/proc/{server.pid}/status").read()
    return int(total.split()[2]), int(status.split("VmRSS:")[1].split()[0])


def main():
    jar, crowd = (os.path.abspath(path) for path in sys.argv[1:3])
    phones = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
    java = sys.argv[4] if len(sys.argv) > 4 else "java"
    data = tempfile.mkdtemp(prefix="leitai-crowds-", dir=os.environ.get("DATA"))
    command = [java, "-jar", jar, "serve", "--host", HOST, "--port", str(PORT), "--data", data, "--organiser-token", TOKEN]
    live = f"/live?contest={CONTEST}&view=hall&view=programme&contextTakeover=true"
    server = begin(command, PORT)
    try:
        post("", PLAN.encode())
        Phones(crowd, PORT, 1, live, 2).go()
        time.sleep(WARM_S)
        heap, resident = memory(java, server)
        viewers = Phones(crowd, PORT, phones, live, 2)
        time.sleep(2)
        with_heap, with_resident = memory(java, server)
        print(f"{phones} idle viewers: {(with_heap - heap) / phones / 1000:.1f} kB of heap, {(with_resident - resident) / phones:.1f} kB resident each")

        viewers.process.stdin.write("storm\n")
        viewers.process.stdin.flush()
        server.send_signal(signal.SIGKILL)
        server.wait()
        viewers.hear()
        server = begin(command, PORT)
        print("storm after a restart:", json.dumps(viewers.hear()))
        viewers.go()

        time.sleep(WARM_S)
        for n, do in enumerate(("open", "callNext", "startPhase")):
            post(f"/{CONTEST}/commands", json.dumps({"id": f"o{n}", "do": do}))
        tokens = os.path.join(data, "tokens")
        with open(tokens, "w") as file:
            file.write("\n".join(post(f"/{CONTEST}/tokens", json.dumps({"role": "audience", "count": phones}))["tokens"]) + "\n")
        voters = Phones(crowd, PORT, phones, live, 2, tokens)
        print("phones came:", json.dumps(voters.came))
        print("vote:", json.dumps(voters.ask(f"say {VOTE_S} " + VOTE % "v")))
        voters.go()
    finally:
        server.terminate()
        server.wait()
    echo = begin([java, "-cp", jar, os.path.join(HERE, "java/io/leitai/bench/Echo.java"), HOST, str(ECHO_PORT)], ECHO_PORT)
    try:
        voters = Phones(crowd, ECHO_PORT, phones, "/", 0)
        print("echo:", json.dumps(voters.ask(f"say {VOTE_S} " + VOTE % "v")))
        voters.go()
    finally:
        echo.terminate()
        echo.wait()


if __name__ == "__main__":
    main()
