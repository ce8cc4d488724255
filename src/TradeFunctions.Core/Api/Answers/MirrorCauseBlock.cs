using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What usually makes two accounts of one flow differ.</summary>
/// <param name="Code">valuation, origin_and_destination, transit, timing or confidentiality.</param>
/// <param name="Text">The same in words.</param>
public sealed record MirrorCauseBlock(
    MirrorCause Code,
    string Text);
