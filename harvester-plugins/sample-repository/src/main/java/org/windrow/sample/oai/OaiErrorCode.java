package org.windrow.sample.oai;

/** The error codes of OAI-PMH 2.0, section 3.6, named as they are sent. */
enum OaiErrorCode {
    badArgument,
    badResumptionToken,
    badVerb,
    cannotDisseminateFormat,
    idDoesNotExist,
    noMetadataFormats,
    noRecordsMatch,
    noSetHierarchy
}
