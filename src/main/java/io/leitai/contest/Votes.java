package io.leitai.contest;

import io.leitai.scoring.Distribution;
import java.math.BigDecimal;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the public voted in one turn. The multiset goes along, so that one vote more costs the same among 20,000 as among
 * ten.
 *
 * @param byVoter a later vote replaces the earlier one
 */
public record Votes(PMap<String, BigDecimal> byVoter, Distribution all) {
    static final Votes NONE = new Votes(HashTreePMap.empty(), Distribution.EMPTY);

    public int count() {
        return byVoter.size();
    }

    Votes with(String voter, BigDecimal mark) {
        BigDecimal before = byVoter.get(voter);
        Distribution others = before == null ? all : all.minus(before);
        return new Votes(byVoter.plus(voter, mark), others.plus(mark));
    }
}
