package io.leitai;

import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.ledger.Accounts;
import io.leitai.ledger.Accounts.Account;
import io.leitai.ledger.Store;
import io.leitai.ledger.StoreUnusable;
import io.leitai.web.account.Inviting;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** For who can't sign in any more and knows no organiser who could help: whoever has the machine has the accounts. */
@Command(
        name = "reset-password",
        description = {
            "Prints the path of a link by which somebody chooses a new password; it works once, for a week.",
            "It switches the one-time password off; a disabled account is enabled. The server of a folder has to be stopped."
        },
        mixinStandardHelpOptions = true)
final class ResetPassword implements Callable<Integer> {
    private static final Actor MACHINE = new Actor("reset-password", Role.ORGANISER);

    @Mixin
    private WhichStore which;

    @Parameters(paramLabel = "NAME", description = "The name that the person signs in with")
    private String name;

    @Override
    public Integer call() {
        try (Store store = which.open()) {
            Optional<Account> account = store.accounts().byName(name.toLowerCase(Locale.ROOT));
            if (account.isEmpty()) {
                System.err.println("There is no account " + name + "; there are: "
                        + String.join(
                                ", ",
                                store.accounts().all().stream()
                                        .map(Account::name)
                                        .toList()));
                return 1;
            }
            System.out.println("/invite#" + link(store.accounts(), account.get()));
            return 0;
        } catch (Config.Invalid e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static String link(Accounts accounts, Account account) {
        Inviting inviting = new Inviting(accounts, null);
        if (account.disabled()) inviting.setDisabled(MACHINE, account, false);
        return inviting.invite(MACHINE, account);
    }
}
