"""Plan files into plans. YAML lives here; every mistake becomes a diagnostic with its place."""
