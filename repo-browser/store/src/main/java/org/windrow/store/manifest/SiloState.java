package org.windrow.store.manifest;

import tools.jackson.databind.node.ObjectNode;

/** The content of {@code persisted_state.json}, which the Python keeps at the root of a silo. */
public final class SiloState {

    private SiloState() {}

    /**
     * The state of a new silo.
     *
     * @param storageFolder the silo's folder as it was first given
     * @param uriBase the base URL of what is harvested into it
     */
    public static byte[] bytes(String storageFolder, String uriBase) {
        ObjectNode json = Json.empty();
        json.put("storage_dir", storageFolder);
        json.put("uri_base", uriBase);
        json.put("base_oai_url", uriBase);
        json.putNull("identifier_uri_prefix");
        return Json.bytes(json);
    }
}
