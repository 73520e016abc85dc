#ifndef FITGAP_LEXICON_H
#define FITGAP_LEXICON_H
#endif
