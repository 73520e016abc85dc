import FitGap

