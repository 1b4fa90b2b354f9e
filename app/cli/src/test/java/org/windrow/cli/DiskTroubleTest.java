package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** A disk that is full or read-only: the command says so and ends, and goes on once that is mended. */
class DiskTroubleTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDiskThatIsFullInMidHarvestEndsItAndTheSameCommandGoesOn() throws Exception {
        assertThat(harvestBeforeAndAfterThereIsRoom(1_200, "20m", "--no-files"))
                .contains("The disk of the silo " + silo() + " is full. Make room")
                .contains("To go on: windrow harvest")
                .contains("Before: 3\n")
                .contains("Complete: ")
                .contains("After: 0\n")
                .contains("1,200 objects, 1,200 versions, 1,200 parts")
                .contains("all as recorded");
    }

    @Test
    void filesForWhichThereIsNoRoomEndTheHarvestAndTheSameCommandGetsThem() throws Exception {
        assertThat(harvestBeforeAndAfterThereIsRoom(100, "100m", "--files"))
                .contains("The disk of the silo " + silo() + " is nearly full")
                .contains("To go on: windrow harvest")
                .contains("Before: 3\n")
                .contains("100 files: 100 downloaded")
                .contains("After: 0\n")
                .contains("100 objects")
                .contains("all as recorded");
    }

    @Test
    void aReadOnlySiloIsToldAndCanStillBeRead() throws Exception {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.generated(20, 500)).start()) {
            String address = sample.baseUrl().toString();
            assertThat(CommandRun.of("harvest", address, "--silo", silo().toString())
                            .exitCode())
                    .isZero();

            try (CommandProcess both = SmallDisk.start(folder, silo(), """
                    mount --bind "$disk" "$disk"
                    mount -o remount,bind,ro "$disk"
                    "$@" harvest %s --silo "$disk"; echo "Harvest: $?"
                    "$@" silo list "$disk" --json
                    "$@" silo verify "$disk"; echo "Verify: $?"
                    """.formatted(address))) {

                assertThat(both.exitCode()).isZero();
                assertThat(both.out())
                        .contains("Harvest: 1\n")
                        .contains("oai:sample.windrow.org:20")
                        .contains("Verify: 0\n");
                assertThat(both.err()).contains(silo() + " is on a read-only file system");
            }
        }
    }

    /** Harvests onto a disk of that size, makes room, harvests again, verifies; returns all answers. */
    private String harvestBeforeAndAfterThereIsRoom(int records, String size, String files) throws Exception {
        Files.createDirectories(silo());
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.generated(records, 500, 1, 2_000))
                        .pageSize(100)
                        .start();
                CommandProcess all = SmallDisk.start(folder, silo(), """
                        mount -t tmpfs -o size=%1$s none "$disk"
                        "$@" harvest %2$s --silo "$disk" %3$s; echo "Before: $?"
                        mount -o remount,size=800m "$disk"
                        "$@" harvest %2$s --silo "$disk" %3$s; echo "After: $?"
                        "$@" silo verify "$disk"
                        """.formatted(size, sample.baseUrl(), files))) {
            assertThat(all.exitCode()).as(all.err()).isZero();
            return all.out();
        }
    }

    private Path silo() {
        return folder.resolve("silo");
    }
}
