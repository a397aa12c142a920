"""A PostgreSQL and nodes of one cluster on this machine's loopback, for the scripts beside this one. PostgreSQL's programs are those of
PATH or of the newest /usr/lib/postgresql; it is set as a careful person would: what was committed is on disk."""

import glob
import http.client
import json
import os
import shutil
import signal
import subprocess
import time

TOKEN = "the-organisers-own-token"
PASSWORD = "the-database's-own-password"
CLUSTER = """database: {database}
user: leitai
password-file: leitai.password
cluster: county
node: {name}
address: {address}
members: [{members}]
"""


def program(name):
    found = shutil.which(name)
    if found:
        return found
    all = glob.glob(f"/usr/lib/postgresql/*/bin/{name}")
    if not all:
        raise SystemExit(f"there is no {name}: install PostgreSQL, or put its bin folder into PATH")
    return max(all, key=lambda path: int(path.split("/")[4]))


class Postgres:
    """Never run by root: as nobody then."""

    def __init__(self, folder, port):
        self.port, self.folder = port, os.path.join(folder, "postgres")
        self.user = "nobody" if os.getuid() == 0 else None
        os.makedirs(self.folder)
        if self.user:
            shutil.chown(self.folder, self.user)
            for above in (folder, os.path.dirname(folder)):
                os.chmod(above, os.stat(above).st_mode | 0o011)
        self.run("initdb", "-D", f"{self.folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C")
        with open(f"{self.folder}/data/pg_hba.conf", "w") as file:
            file.write("local all all trust\nhost all all 127.0.0.0/8 scram-sha-256\n")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c fsync=on"
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-o", options, "-l", f"{self.folder}/log", "-w", "start")
        self.ask(f"CREATE ROLE leitai LOGIN PASSWORD '{PASSWORD.replace(chr(39), chr(39) * 2)}'")
        self.database("leitai")

    def run(self, name, *arguments, **more):
        done = subprocess.run([program(name), *arguments], user=self.user, cwd=self.folder, capture_output=True, text=True, **more)
        if done.returncode:
            raise SystemExit(f"{name}: {done.stdout}{done.stderr}")
        return done.stdout

    def database(self, name):
        self.ask(f"CREATE DATABASE {name} OWNER leitai ENCODING 'UTF8' TEMPLATE template0")

    def url(self, database="leitai"):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/{database}"

    def ask(self, sql, database="postgres"):
        return self.run("psql", "-h", self.folder, "-p", str(self.port), "-U", "postgres", "-d", database, "-Atc", sql).strip()

    def stop(self):
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-m", "fast", "-w", "stop")


class Node:
    def __init__(self, cluster, name, address, port, bus_port):
        self.cluster, self.name, self.host, self.port = cluster, name, address, port
        self.address = f"{address}:{bus_port}"
        self.folder = os.path.join(cluster.folder, name)
        os.makedirs(self.folder + "/data", exist_ok=True)
        self.process = None

    def start(self, jar, java="java", pin=None, *options):
        with open(self.folder + "/leitai.password", "w") as file:
            file.write(PASSWORD + "\n")
        with open(self.folder + "/cluster.yaml", "w") as file:
            members = ", ".join(node.address for node in self.cluster.nodes.values())
            file.write(CLUSTER.format(database=self.cluster.url, name=self.name, address=self.address, members=members))
        command = [java, *self.cluster.java_options, "-jar", jar, "serve", "--cluster", "cluster.yaml", "--host", self.host, "--port", str(self.port), *options]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("LEITAI_")}
        self.log = open(self.folder + "/log", "a")
        self.process = subprocess.Popen(
            (["taskset", "-c", pin] if pin else []) + command,
            cwd=self.folder, env=dict(environment, LEITAI_ORGANISER_TOKEN=TOKEN), stdout=self.log, stderr=self.log)
        return self

    def until_up(self, seconds=120):
        end = time.time() + seconds
        while time.time() < end:
            if self.process.poll() is not None:
                break
            try:
                status, _ = self.get("/health")
                if status == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.05)
        raise SystemExit(f"node {self.name} does not serve: {open(self.folder + '/log').read()}")

    def request(self, method, path, body=None, headers={}, token=TOKEN, timeout=10):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            if token:
                headers = dict(headers, Authorization="Bearer " + token)
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except http.client.HTTPException as e:
            raise OSError(e)
        finally:
            connection.close()

    def get(self, path, **more):
        return self.request("GET", path, **more)

    def post(self, path, body, **more):
        text = body if isinstance(body, (str, bytes)) else json.dumps(body)
        return self.request("POST", path, text.encode() if isinstance(text, str) else text, **more)

    def must(self, path, body, **more):
        status, text = self.post(path, body, **more)
        if status not in (200, 201):
            raise SystemExit(f"{self.name} {path}: {status} {text.decode()}")
        return json.loads(text)

    def json(self, path, **more):
        status, text = self.get(path, **more)
        if status != 200:
            raise SystemExit(f"{self.name} {path}: {status} {text.decode()}")
        return json.loads(text)

    def cpu_s(self):
        """Of the process so far."""
        return time.clock_gettime(~self.process.pid << 3 | 2)

    def metric(self, name):
        _, text = self.get("/metrics")
        return sum(float(line.split()[-1]) for line in text.decode().splitlines() if line.split("{")[0].split(" ")[0] == name)

    def hears(self):
        """The nodes that it hears, itself among them, by what each hosts."""
        return {node["name"]: node["contests"] for node in self.json("/api/v1/nodes")["nodes"]}

    def stop(self):
        """As systemctl stop."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(40)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Cluster:
    """Node n has its web at FIRST + n and its bus at FIRST + 20 + 2 n; the database is at FIRST + 50."""

    def __init__(self, folder, first=9100, names="abc", java_options=("-Xmx1g",)):
        self.folder, self.java_options = folder, java_options
        self.postgres = Postgres(folder, first + 50)
        self.url = self.postgres.url()
        self.nodes = {}
        for n, name in enumerate(names):
            self.nodes[name] = Node(self, name, "127.0.0.1", first + n, first + 20 + 2 * n)

    def __getitem__(self, name):
        return self.nodes[name]

    def start(self, jar, java="java", pin=None, *options):
        """The first makes the key, and the others get it, as docs/operations.md says."""
        first, *others = self.nodes.values()
        first.start(jar, java, pin, *options).until_up()
        for node in others:
            shutil.copy(first.folder + "/data/leitai.key", node.folder + "/data/leitai.key")
            node.start(jar, java, pin, *options)
        for node in others:
            node.until_up()
        self.settle()

    def settle(self, seconds=60):
        """Until each that runs hears each other."""
        running = [node for node in self.nodes.values() if node.process and node.process.poll() is None]
        end = time.time() + seconds
        while time.time() < end:
            try:
                if all(len(node.hears()) == len(running) for node in running):
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise SystemExit("they do not hear each other: " + str([node.hears() for node in running]))

    def host(self, contest):
        """The node that hosts it; None: none does."""
        name = self.postgres.ask(f"SELECT node FROM host WHERE contest = '{contest}'", "leitai").partition("-")[0]
        return self.nodes.get(name)

    def close(self):
        for node in self.nodes.values():
            if node.process and node.process.poll() is None:
                node.kill()
        self.postgres.stop()


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
