package io.leitai.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What presenters have to show, and what of it is on the screens.
 *
 * @param changes how often anything was added or removed
 * @param shown null: nothing
 */
record Material(PMap<String, Folder> folders, int changes, ShownExhibit shown) {
    static final Material NONE = new Material(HashTreePMap.empty(), 0, null);

    /** @param brought how many were ever added to it */
    record Folder(List<Exhibit> exhibits, int brought) {
        static final Folder EMPTY = new Folder(List.of(), 0);

        Folder {
            exhibits = List.copyOf(exhibits);
        }
    }

    static Material of(Plan plan) {
        Material material = NONE;
        for (Plan.Listed listed : plan.material()) material = material.with(listed.presenter(), listed.exhibit());
        return new Material(material.folders, 0, null);
    }

    Folder folder(String presenter) {
        return folders.getOrDefault(presenter, Folder.EMPTY);
    }

    Optional<Exhibit> exhibit(String presenter, String id) {
        return folder(presenter).exhibits().stream()
                .filter(e -> e.id().equals(id))
                .findFirst();
    }

    /** In the place of the one that has its id; else as the last. */
    Material with(String presenter, Exhibit exhibit) {
        Folder folder = folder(presenter);
        List<Exhibit> all = new ArrayList<>(folder.exhibits());
        int at = 0;
        while (at < all.size() && !all.get(at).id().equals(exhibit.id())) at++;
        if (at < all.size()) all.set(at, exhibit);
        else all.add(exhibit);
        return new Material(folders.plus(presenter, new Folder(all, folder.brought() + 1)), changes + 1, shown);
    }

    Material without(String presenter, String id) {
        Folder folder = folder(presenter);
        List<Exhibit> left =
                folder.exhibits().stream().filter(e -> !e.id().equals(id)).toList();
        boolean isShown = shown != null
                && shown.presenter().equals(presenter)
                && shown.exhibit().equals(id);
        return new Material(
                folders.plus(presenter, new Folder(left, folder.brought())), changes + 1, isShown ? null : shown);
    }

    Material showing(ShownExhibit now) {
        return new Material(folders, changes, now);
    }
}
