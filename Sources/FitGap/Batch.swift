import Fit

