package org.windrow.view.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.view.work.Errand;

/** Goes through the files of objects, one object at a time: the parts of each one's current version. */
final class ObjectFiles {

    private final Silo silo;
    private long objects;
    private long files;
    private long leftOut;

    ObjectFiles(Silo silo) {
        this.silo = silo;
    }

    /** Takes one file. */
    @FunctionalInterface
    interface Taking {
        /** Takes it; the path is folder and name, with slashes. */
        void file(String path, SiloPart part) throws IOException;
    }

    Exported forEach(Iterable<String> identifiers, Errand.Course course, Taking taking) throws IOException {
        for (String identifier : identifiers) {
            Optional<SiloObject> object = silo.find(identifier);
            if (object.isEmpty()) {
                leftOut++;
                continue;
            }
            for (SiloPart part : object.get().currentVersion().map(SiloVersion::parts).stream()
                    .flatMap(List::stream)
                    .toList()) {
                if (course.stopped()) {
                    throw new StoppedException();
                }
                if (part.missing()) {
                    leftOut++;
                } else {
                    taking.file(ExportNames.folder(identifier) + "/" + part.name(), part);
                    files++;
                }
            }
            course.done(++objects);
        }
        return new Exported(objects, files, leftOut);
    }
}
