"""Does a test notice? Small faults put into a throw-away copy of the program, one at a time."""
