"""Workbooks as Excel keeps them (OOXML), read cell by cell; nothing in here knows of plans."""
