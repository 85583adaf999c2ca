"""What opens a condition, and how a sentence tells the customer what to do."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "asking": listed("please; you should; <you> must"),
    "passive_opener": listed("be; is; are; have; has; having; get; gets"),
    "condition": listed(
        """
        if; when; where; unless; whenever; wherever; while; whilst; providing that; as|so long as; in
        the ?unlikely|rare event; in the|any case of|that|where; in case; on the ..2 occasion|occasions
        when|where|that; in cases|situations|circumstances where|when|of; in the event ?of|that; should
        you|we|it|there|any|your|this|a|an|our|the|something|anything|things|they; any time ?that a|an|
        you|we|your; any|every|each|first|next time ?that you|we|a|an|your|our; by the time; as soon as
        you|your|the|we ..3 receive|received|arrives|reaches|report|tell|call|contact|confirm|is|are|
        has|have; in the unlikely; assuming; except when|where|if; even if|when|though; only if|when;
        after you|we|your|the|receiving|a|an|it; before you|we|your|it; upon|on receipt ?of; because;
        although; though; despite; since; until you|we|it|your|the|a|they|service|services|supply|power|
        work|everything|all|each|this|that; once you|your|we|our|the|an|it|this|that|all|they|any|liability|
        i; subject to; provided that|you|we|your|the|it; that|which breaks|fails|break|fail|miss|misses;
        that|which we ?have fail|failed|miss|missed|break|broke; as soon as your|the|a|an|this|its; on|upon
        becoming|learning|hearing|finding|discovering; which|that|who is|are|was|were|has|have|do|does|did
        ?been not;
        on those ..1 occasions when|where|that;
        """
    ),
    "duty": listed(
        """
        please; you must|need|should|shall|will ?not ?also ?need|have|be ?required to; you must|should;
        <you> should|must; ask|asks|request|expect|require|want|encourage|invite you|customers|patients|
        tenants|residents|users|passengers|guests|members|students|clients|that to|you|all; your
        responsibility; you are|agree ?required|responsible|expected|asked to|for; we expect|ask;
        customers|patients|tenants|residents|passengers|guests|users are asked|required|expected|
        requested|responsible;
        """
    ),
}
