package io.leitai.cluster;

import java.util.Optional;
import java.util.UUID;

/**
 * What a node shows the others: they must agree, or it does not join.
 *
 * @param node its machine's name
 * @param process its own name, which no other process has or ever had
 * @param release the program's version, for people
 * @param speech what it understands, see {@link Speech}
 * @param database which one
 * @param key a mark of the key that sign-in codes are hashed with
 */
record Passport(String node, String process, String release, String speech, String database, String key) {
    /** What tells two processes of one machine from each other. */
    private static final int TAG = 8;

    /** A new process's name. */
    static String process(String node) {
        return node + "-" + UUID.randomUUID().toString().substring(0, TAG);
    }

    /** The name of the machine of a process. */
    static String machine(String process) {
        return process.substring(0, process.length() - TAG - 1);
    }

    /** Why these two can't be one cluster, as a sentence for who started this one. */
    Optional<String> against(Passport other) {
        if (!other.speech.equals(speech))
            return Optional.of("Node " + other.node + " is of version " + other.release
                    + ", which does not speak with this one (" + release
                    + "): stop all nodes, then start them in one version; see docs/operations.md.");
        if (!other.database.equals(database))
            return Optional.of("Node " + other.node
                    + " uses another database under the same cluster name: give each cluster a name of its own.");
        if (!other.key.equals(key))
            return Optional.of("Node " + other.node + " has another leitai.key, so that a sign-in code of one would not"
                    + " open the other: copy that file from one node's data folder to all.");
        if (other.node.equals(node) && !other.process.equals(process))
            return Optional.of("There is a node named " + node + " already: give each machine a name of its own.");
        return Optional.empty();
    }
}
