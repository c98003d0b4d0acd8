// resolve.h: the last stage: what spans mean. Calendar values, who is who, who holds which office.
#pragma once

#include "libvnaner/rules/spans.h"
#include "libvnaner/text/text.h"
#include "libvnaner/tokenizer/tokens.h"
#include "vnaner/extractor.h"

namespace vnaner {

// Turns mentions into the spans of a Document. Pure: no clock, no locale. Time is linear in tokens and mentions.
Document resolve(Text text, const Tokens& tokens, const Spans& spans, const Given& given);

}  // namespace vnaner
