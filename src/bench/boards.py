"""boards.py JAR [VIEWERS] [JAVA]: bytes and CPU of boards of 10 and 30 presenters: plain, deflated, and deflated after the frame before.

Plays a contest, reveal by reveal, before viewers that offer permessage-deflate or do not; takes the bytes of the last frame, while
one of them inflates all, and the server's CPU from each reveal until the last viewer has its frame. `board` is what programs watch,
`hall` what the pages show."""

import http.client
import json
import os
import select
import socket
import subprocess
import sys
import tempfile
import time
import zlib

HOST, PORT, TOKEN = "127.0.0.77", 9701, "the-organisers-own-token"
WARM_S = 40  # the server plays some contests by itself
SURNAMES, GIVEN = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "娜芳伟敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
UNITS = ["县林业局", "柳河镇", "县教育局", "青石乡", "县水务局", "东关街道", "县文旅局", "大湾镇", "县民政局", "北岭乡"]


def plan(contest, presenters):
    people = "\n".join(
        f"  - {{id: p{n}, name: {SURNAMES[n % 20]}{GIVEN[n * 7 % 20]}{GIVEN[n * 3 % 20]}, unit: {UNITS[n % 10]}}}"
        for n in range(1, presenters + 1)
    )
    judges = "\n".join(f"      - {{id: j{n}, name: 评委{n}}}" for n in range(1, 4))
    return f"""id: {contest}
title: 全县重点工作擂台赛
timezone: Asia/Shanghai
presenters:
{people}
criteria:
  - {{id: problems, name: 晒问题, max: 50, step: 0.5}}
  - {{id: results, name: 比成效, max: 50, step: 0.5}}
panels:
  - id: main
    judges:
{judges}
turn:
  - {{phase: present, for: 8m}}
  - {{phase: scoring, for: 90s}}
"""


class Server:
    def __init__(self, java, jar):
        data = tempfile.mkdtemp(prefix="leitai-boards-")
        command = [java, "-jar", jar, "serve", "--host", HOST, "--port", str(PORT), "--data", data]
        self.process = subprocess.Popen(command + ["--organiser-token", TOKEN], stdout=subprocess.DEVNULL)
        for _ in range(200):
            try:
                socket.create_connection((HOST, PORT), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        self.http = http.client.HTTPConnection(HOST, PORT)
        self.clock = ~self.process.pid << 3 | 2  # the process's CPU clock

    def cpu_s(self):
        return time.clock_gettime(self.clock)

    def post(self, path, body, token=TOKEN):
        self.http.request("POST", "/api/v1/contests" + path, body, {"Authorization": "Bearer " + token})
        answer = self.http.getresponse()
        text = answer.read().decode()
        if answer.status not in (200, 201):
            raise SystemExit(f"{path}: {answer.status} {text}")
        return json.loads(text)


class Hall:
    """Viewers of one board; each counts its frames and their bytes."""

    def __init__(self, contest, view, viewers, deflate, takeover):
        self.poll = select.epoll()
        self.sockets, self.rest = {}, {}
        self.frames = 0
        self.reader = None  # the viewer that inflates
        self.inflater = zlib.decompressobj(-15)
        self.bytes = 0  # of its last frame
        self.newest = None
        offer = "Sec-WebSocket-Extensions: permessage-deflate\r\n" if deflate else ""
        request = (
            f"GET /live?contest={contest}&view={view}{'&contextTakeover=true' if takeover else ''} HTTP/1.1\r\nHost: {HOST}:{PORT}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{offer}\r\n"
        ).encode()
        for n in range(viewers):
            viewer = socket.create_connection((HOST, PORT))
            viewer.sendall(request)
            self.sockets[viewer.fileno()] = viewer
            self.reader = self.reader or viewer.fileno()
            self.rest[viewer.fileno()] = None
            self.poll.register(viewer, select.EPOLLIN)
            if n % 200 == 199:
                self.read(0)
        self.wait(viewers)

    def wait(self, frames):
        end = time.time() + 30
        while self.frames < frames:
            if time.time() > end:
                raise SystemExit(f"{self.frames} of {frames} frames came")
            self.read(1)

    def read(self, seconds):
        for number, _ in self.poll.poll(seconds):
            rest = self.rest[number]
            data = (rest or b"") + self.sockets[number].recv(1 << 18)
            if rest is None:
                head = data.find(b"\r\n\r\n")
                data = data[head + 4 :] if head >= 0 else data
                if head < 0:
                    self.rest[number] = None
                    continue
            self.rest[number] = self.take(data, number)

    def take(self, data, number):
        while len(data) >= 2:
            length, head = data[1], 2
            if length == 126:
                length, head = int.from_bytes(data[2:4], "big"), 4
            elif length == 127:
                length, head = int.from_bytes(data[2:10], "big"), 10
            if len(data) < head + length:
                break
            if data[0] & 15 == 1 and b'{"beat"' not in data[:12]:
                self.frames += 1
                if number == self.reader:
                    self.bytes = head + length
                    self.newest = self.text(data[0], data[head : head + length])
            elif data[0] & 15 == 9:
                self.sockets[number].send(b"\x8a\x80\0\0\0\0")
            data = data[head + length :]
        return data

    def text(self, first, body):
        return self.inflater.decompress(body + b"\0\0\xff\xff") if first & 0x40 else body

    def close(self):
        for viewer in self.sockets.values():
            viewer.close()


def play(server, view, viewers, presenters, deflate=False, takeover=False):
    """Bytes of the last frame, and CPU (µs) a delivery."""
    contest = f"{view}-{presenters}-{'kept' if takeover else 'deflated' if deflate else 'plain'}"
    server.post("", plan(contest, presenters).encode())
    judges = [
        server.post(f"/{contest}/tokens", json.dumps({"role": "judge", "who": f"j{n}"}))["tokens"][0] for n in range(1, 4)
    ]
    number = 0

    def give(token=TOKEN, **command):
        nonlocal number
        number += 1
        server.post(f"/{contest}/commands", json.dumps({"id": f"c{number}", **command}), token)

    give(do="open")
    hall = Hall(contest, view, viewers, deflate, takeover)
    cpu = deliveries = 0
    for n in range(1, presenters + 1):
        give(do="callNext")
        give(do="startPhase")
        for j, token in enumerate(judges):
            marks = {"problems": str(30 + (n * 7 + j * 3) % 40 / 2), "results": str(30 + (n * 5 + j * 7) % 40 / 2)}
            give(token, do="giveMarks", presenter=f"p{n}", turn=1, marks=marks)
        for step in ("endPhase", "lock", "certify"):
            give(do=step)
        time.sleep(0.3)
        before, frames = server.cpu_s(), hall.frames
        give(do="reveal")
        hall.wait(frames + viewers)
        if n > presenters // 3:
            cpu += server.cpu_s() - before
            deliveries += hall.frames - frames
    assert f'"p{presenters}"' in json.dumps(json.loads(hall.newest)), hall.newest
    hall.close()
    return hall.bytes, cpu * 1e6 / deliveries


def main():
    jar = sys.argv[1]
    viewers = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    java = sys.argv[3] if len(sys.argv) > 3 else "java"
    server = Server(java, os.path.abspath(jar))
    try:
        time.sleep(WARM_S)
        play(server, "board", viewers, 12)
        print("| view | presenters | bytes plain | deflated | after the one before | CPU plain, µs a delivery | deflated | after the one before |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- |")
        for view, presenters in (("board", 10), ("board", 30), ("hall", 10), ("hall", 30)):
            plain = play(server, view, viewers, presenters)
            alone = play(server, view, viewers, presenters, deflate=True)
            after = play(server, view, viewers, presenters, deflate=True, takeover=True)
            print(
                f"| {view} | {presenters} | {plain[0]} | {alone[0]} ({alone[0] / plain[0]:.0%}) | {after[0]} ({after[0] / plain[0]:.0%}) "
                f"| {plain[1]:.1f} | {alone[1]:.1f} ({alone[1] / plain[1]:.2f}) | {after[1]:.1f} ({after[1] / plain[1]:.2f}) |"
            )
    finally:
        server.process.terminate()
        server.process.wait()


main()
