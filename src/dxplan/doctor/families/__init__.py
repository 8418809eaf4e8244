"""The families of repairs, a file each: what could be changed in a chain; `doctor.search` lists them and tries them."""
