"""What has happened, written into plan files: read, made sense of, recorded and proven."""
