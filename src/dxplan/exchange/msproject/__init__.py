"""Microsoft Project's XML (MSPDI): its parts as they are read and written."""
