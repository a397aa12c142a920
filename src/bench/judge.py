"""A judge's phone, as far as a script needs one."""

import json
import socket
import time


class Judge:
    """One who gives the same marks over and over, as drafts."""

    def __init__(self, host, port, contest, token, sheet, name):
        self.socket = socket.create_connection((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(
            f"GET /live?contest={contest}&view=notice HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
        )
        self.sheet, self.name, self.number, self.rest = sheet, name, 0, b""
        while b"\r\n\r\n" not in self.rest:
            self.rest += self.socket.recv(65536)
        self.rest = self.rest.partition(b"\r\n\r\n")[2]

    def send(self, opcode, payload):
        head = bytes([0x80 | opcode, 0x80 | min(len(payload), 126)])
        if len(payload) > 125:
            head += len(payload).to_bytes(2, "big")
        self.socket.sendall(head + bytes(4) + payload)

    def message(self):
        while True:
            data = self.rest
            if len(data) >= 2:
                length, head = data[1], 2
                if length == 126:
                    length, head = int.from_bytes(data[2:4], "big"), 4
                elif length == 127:
                    length, head = int.from_bytes(data[2:10], "big"), 10
                if len(data) >= head + length and len(data) >= head:
                    payload = data[head : head + length]
                    self.rest = data[head + length :]
                    if data[0] & 15 == 9:
                        self.send(10, payload)
                    elif data[0] & 15 == 1:
                        return json.loads(payload)
                    continue
            self.rest += self.socket.recv(1 << 18)

    def tap(self):
        self.number += 1
        command = {"id": f"{self.name}{self.number}", "do": "giveMarks", "draft": True, **self.sheet}
        began = time.perf_counter()
        self.send(1, json.dumps(command).encode())
        while True:
            message = self.message()
            if message.get("refused"):
                raise SystemExit(message)
            if message.get("receipt", {}).get("id") == command["id"]:
                return time.perf_counter() - began
