package io.leitai.contest;

import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What lies over the television picture. @param played how many graphics were played so far */
record Air(PMap<Graphic, OnAir> graphics, int played) {
    static final Air CLEAR = new Air(HashTreePMap.empty(), 0);

    /** In the order of {@link Graphic}. */
    List<OnAir> list() {
        return graphics.values().stream()
                .sorted(java.util.Comparator.comparing(OnAir::graphic))
                .toList();
    }

    Air with(OnAir graphic) {
        return new Air(graphics.plus(graphic.graphic(), graphic), graphic.number());
    }

    /** @param graphic null: all */
    Air without(Graphic graphic) {
        return new Air(graphic == null ? HashTreePMap.empty() : graphics.minus(graphic), played);
    }

    /** Who leaves the stage takes his name off the picture: it must not stand under the next one's face. */
    Air without(String presenter) {
        OnAir name = graphics.get(Graphic.LOWER_THIRD);
        return name != null && presenter.equals(name.presenter()) ? without(Graphic.LOWER_THIRD) : this;
    }
}
