#!/usr/bin/env python3
"""How long from `java -jar target/leitai.jar serve` to the first page, beside the smallest Vert.x web server, on a class path of
Vert.x and what it needs.

    python3 src/bench/start.py [JAVA] [RUNS]

after `mvn package`. JAVA is the program to start (java), RUNS how many alternating runs (15). A fresh folder is one that is made at
this start; an old one holds a store, with the sample contest. Times are wall clock from the start of the process to the end of the
first page (GET /, status 200), asked each 5 ms; medians, and their ratio to the bare server's.
"""
import http.client, os, shutil, statistics, subprocess, sys, tempfile, time, zipfile

JAVA = sys.argv[1] if len(sys.argv) > 1 else "java"
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 15
JAR = os.path.abspath("target/leitai.jar")
BASE = tempfile.mkdtemp(prefix="leitai-start-")
PORT = 9750
OF_VERTX = ("io/vertx/", "io/netty/", "com/fasterxml/jackson/core/", "META-INF/native/", "META-INF/vertx/")


def first_page(command, folder):
    """Seconds from the start of the process to the first page; the process is ended."""
    global PORT
    PORT += 1
    environment = dict(os.environ, LEITAI_PORT=str(PORT), LEITAI_DATA=os.path.join(folder, "data"))
    began = time.monotonic()
    process = subprocess.Popen([part.replace("PORT", str(PORT)) for part in command], env=environment,
                               cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - began < 60:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
                connection.request("GET", "/")
                answer = connection.getresponse()
                answer.read()
                if answer.status == 200:
                    return time.monotonic() - began
            except (ConnectionError, OSError):
                pass
            if process.poll() is not None:
                raise SystemExit("it ended: " + " ".join(command))
            time.sleep(0.005)
        raise SystemExit("no page within a minute")
    finally:
        process.terminate()
        process.wait(30)


def main():
    classes = os.path.join(BASE, "classes")
    javac = os.path.join(os.path.dirname(shutil.which(JAVA)), "javac")
    vertx = os.path.join(BASE, "vertx.jar")
    with zipfile.ZipFile(JAR) as whole, zipfile.ZipFile(vertx, "w", zipfile.ZIP_DEFLATED) as part:
        for entry in whole.infolist():
            if entry.filename.startswith(OF_VERTX): part.writestr(entry, whole.read(entry))
    subprocess.run([javac, "-cp", vertx, "-d", classes, "src/bench/java/io/leitai/bench/Bare.java"], check=True)
    flags = os.environ.get("JAVA_FLAGS", "").split()
    bare = [JAVA, *flags, "-cp", classes + os.pathsep + vertx, "io.leitai.bench.Bare", "PORT"]
    leitai = [JAVA, *flags, "-jar", JAR, "serve"]
    old = os.path.join(BASE, "old")
    os.mkdir(old)
    first_page([*leitai, "--sample"], old)
    times = {"bare": [], "fresh folder": [], "old folder": []}
    for run in range(RUNS):
        fresh = os.path.join(BASE, str(run))
        os.mkdir(fresh)
        times["bare"].append(first_page(bare, fresh))
        times["fresh folder"].append(first_page(leitai, fresh))
        times["old folder"].append(first_page(leitai, old))
    middle = statistics.median(times["bare"])
    for name, taken in times.items():
        print(f"{name:14} median {statistics.median(taken):.2f} s  {min(taken):.2f} to {max(taken):.2f}  x {statistics.median(taken) / middle:.2f}")


try:
    main()
finally:
    shutil.rmtree(BASE, ignore_errors=True)
