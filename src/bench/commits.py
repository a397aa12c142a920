"""commits.py [ROUNDS]: Leitai's writer on a PostgreSQL, beside plain JDBC batches on the same one in the same run (WriterBenchmark).

Run from the checkout's root; it compiles first what is not compiled.
JAVA_HOME, or else PATH, has the Java."""

import os
import subprocess
import sys
import tempfile
import urllib.parse

from cluster import PASSWORD, Postgres

postgres = Postgres(tempfile.mkdtemp(prefix="leitai-commits-", dir=os.environ.get("DATA")), 9150)
try:
    url = postgres.url() + "?user=leitai&password=" + urllib.parse.quote(PASSWORD)
    rounds = sys.argv[1] if len(sys.argv) > 1 else "24"
    command = ["mvn", "-q", "-Pbench", "-Dbench.main=io.leitai.live.WriterBenchmark", f"-Dbench={rounds}"]
    path = os.pathsep.join([os.path.join(os.environ["JAVA_HOME"], "bin")] * ("JAVA_HOME" in os.environ) + [os.environ["PATH"]])
    subprocess.run(command, env=dict(os.environ, DATABASE=url, PATH=path), check=True)
finally:
    postgres.stop()
