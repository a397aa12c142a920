"""restart.py JAR [ENTRIES] [STARTS] [JAVA]: how long a server with a long ledger takes to be there again.

Fills data folders with LongLedger (in $DATA, kept between runs), then starts `java -jar JAR serve` on them: with no snapshot; after an
orderly stop; and after a kill with so many entries behind the newest snapshot as there may be. Prints seconds from the start of the
process to the first page and to the contest's hall, and how long the check of the chain went on behind that."""

import http.client
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HOST, PORT, TOKEN = "127.0.0.77", 9104, "the-organisers-own-token"
HERE = os.path.dirname(os.path.abspath(__file__))
LEDGERS = {  # contests, presenters, judges, what is given
    "votes of 50,000 phones": (1, 20, 5, "votes"),
    "marks of 10,000 judges": (1, 100, 10_000, "marks"),
    "ten contests of votes": (10, 20, 5, "votes"),
}


def fill(java, jar, classes, data, kind, entries):
    contests, presenters, judges, what = LEDGERS[kind]
    command = [java, "--enable-native-access=ALL-UNNAMED", "-cp", jar + ":" + classes, "io.leitai.live.LongLedger", data]
    subprocess.run(command + [str(n) for n in (contests, presenters, judges, entries)] + [what], check=True)


def get(path, headers={}):
    connection = http.client.HTTPConnection(HOST, PORT, timeout=120)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def start(java, jar, data):
    """The process, seconds to the first page, seconds to the first hall of c1."""
    command = [java, "-jar", jar, "serve", "--host", HOST, "--port", str(PORT), "--data", data, "--organiser-token", TOKEN]
    log = open(os.path.join(data, "log"), "w")
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=log, stderr=log)
    page = None
    while True:
        if process.poll() is not None:
            raise SystemExit(open(log.name).read())
        try:
            if page is None:
                status, _ = get("/")
                page = time.monotonic() - began
            status, hall = get("/api/v1/contests/c1/views/hall")
            if status != 200:
                raise SystemExit(f"hall: {status} {hall}")
            return process, page, time.monotonic() - began
        except OSError:
            time.sleep(0.005)


def snapshots(data):
    folder = os.path.join(data, "snapshots")
    return {name: os.stat(os.path.join(folder, name)).st_mtime_ns for name in os.listdir(folder)} if os.path.isdir(folder) else {}


def process_lives(process, data):
    if "no new snapshot" in open(os.path.join(data, "log")).read():
        process.kill()
        raise SystemExit(f"see {data}/log")
    return process.poll() is None


def cpu(process):
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settle(process):
    """Waits until the server has had nothing to do for two seconds; seconds of processor since it began, and resident MB."""
    last = -1
    while cpu(process) - last > 0.1:
        last = cpu(process)
        time.sleep(2)
    status = open(f"/proc/{process.pid}/status").read()
    return last, int(status.split("VmHWM:")[1].split()[0]) // 1000


def stop(process, how):
    process.send_signal(how)
    began = time.monotonic()
    process.wait()
    return time.monotonic() - began


def show(what, times):
    pages, halls = zip(*times)
    print(f"  {what}: page {statistics.median(pages):.2f} s, hall {statistics.median(halls):.2f} s (slowest {max(halls):.2f} s)", flush=True)


def short(java, jar, classes, data, starts):
    """The same with a contest of hardly anything, for comparison."""
    fill(java, jar, classes, data, "votes of 50,000 phones", 100)
    times = []
    for _ in range(starts):
        server, page, hall = start(java, jar, data)
        times.append((page, hall))
        stop(server, signal.SIGKILL)
    show("a ledger of 100 entries", times)


def measure(java, jar, classes, data, kind, entries, starts):
    contests = LEDGERS[kind][0]
    print(f"\n{kind}, {entries} entries, {os.path.getsize(os.path.join(data, 'leitai.db')) // 1_000_000} MB")
    shutil.rmtree(os.path.join(data, "snapshots"), ignore_errors=True)
    server, page, hall = start(java, jar, data)
    show("without a snapshot", [(page, hall)])
    while len(snapshots(data)) < contests and process_lives(server, data):
        time.sleep(0.5)
    print("  settled after %.0f s of processor, %d MB" % settle(server))
    print(f"  stopped within {stop(server, signal.SIGTERM):.1f} s; {sum(os.path.getsize(os.path.join(data, 'snapshots', f)) for f in snapshots(data)) // 1_000_000} MB of snapshots")
    times = []
    for n in range(starts):
        server, page, hall = start(java, jar, data)
        times.append((page, hall))
        if n == starts - 1:
            print("  settled after %.0f s of processor, %d MB" % settle(server))
            print(f"  stopped within {stop(server, signal.SIGTERM):.1f} s")
        else:
            stop(server, signal.SIGKILL)
    show("after an orderly stop, and after kills with nothing new", times)
    fill(java, jar, classes, data, kind, entries // 200)
    times = []
    for n in range(starts):
        server, page, hall = start(java, jar, data)
        times.append((page, hall))
        stop(server, signal.SIGKILL)
    show(f"with {entries // 200} entries behind the snapshot", times)


def main():
    jar = os.path.abspath(sys.argv[1])
    entries = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    starts = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    java = sys.argv[4] if len(sys.argv) > 4 else "java"
    where = os.environ.get("DATA") or tempfile.mkdtemp(prefix="leitai-restart-")
    classes = os.path.join(where, "classes")
    sources = [os.path.join(HERE, "java/io/leitai/live", name) for name in ("Crowd.java", "LongLedger.java")]
    subprocess.run([os.path.join(os.path.dirname(java), "javac"), "-cp", jar, "-d", classes, *sources], check=True)
    if "FILL" not in os.environ:
        with tempfile.TemporaryDirectory(dir=where) as data:
            short(java, jar, classes, data, starts)
    for kind in LEDGERS:
        if os.environ.get("KIND", kind) != kind:
            continue
        full = os.path.join(where, kind.replace(" ", "-").replace(",", "") + f"-{entries}")
        if not os.path.isdir(full):
            fill(java, jar, classes, full + ".part", kind, entries)
            os.rename(full + ".part", full)
        if os.environ.get("FILL"):
            continue
        data = full + "-now"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(full, data)
        measure(java, jar, classes, data, kind, entries, starts)
        shutil.rmtree(data)


if __name__ == "__main__":
    main()
