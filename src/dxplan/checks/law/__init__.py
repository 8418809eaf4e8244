"""What rules know of the law and its bodies: legal texts by date, limits of standards, vendors, Tết, words."""
