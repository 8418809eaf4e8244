"""Documents for people: a view model in the words of one language, and templates that lay it out."""
