"""The interface of SalonBase, in Qt: it asks the core and never the database."""
