"""The law as data; every fact with its source, its confidence and the day it was checked."""
