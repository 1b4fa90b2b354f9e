package org.windrow.view.export;

import java.io.IOException;
import java.util.Optional;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.view.work.Errand;

/** Goes through the files of objects, one object at a time: the parts of each one's current version, or of all. */
final class ObjectFiles {

    private final Versions versions;
    private long objects;
    private long files;
    private long leftOut;

    ObjectFiles(Versions versions) {
        this.versions = versions;
    }

    /** Takes one file. */
    @FunctionalInterface
    interface Taking {
        /** Takes it; the path is folder and name, with slashes. */
        void file(String path, SiloPart part) throws IOException;
    }

    Exported forEach(ExportObjects all, Errand.Course course, Taking taking) throws IOException {
        for (ExportObjects.Item item : all) {
            Optional<SiloObject> object = item.find();
            if (object.isEmpty()) {
                leftOut++;
                continue;
            }
            String folder = all.folder(item) + "/";
            if (versions == Versions.CURRENT) {
                Optional<SiloVersion> current = object.get().currentVersion();
                if (current.isPresent()) {
                    take(folder, current.get(), course, taking);
                }
            } else {
                for (SiloVersion version : object.get().versions()) {
                    take(folder + ExportNames.version(version.name()) + "/", version, course, taking);
                }
            }
            course.done(++objects);
        }
        return new Exported(objects, files, leftOut);
    }

    private void take(String folder, SiloVersion version, Errand.Course course, Taking taking) throws IOException {
        for (SiloPart part : version.parts()) {
            Check.goOn(course);
            if (part.missing()) {
                leftOut++;
            } else {
                taking.file(folder + part.name(), part);
                files++;
            }
        }
    }
}
