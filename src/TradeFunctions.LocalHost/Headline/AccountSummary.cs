namespace TradeFunctions.LocalHost.Headline;

/// <summary>What the headline reads of the answer to <c>GET /v1/summaries/…</c>: one reporter's own account.</summary>
internal sealed record AccountSummary(
    NamedEconomy Reporter, NamedEconomy Partner, string Period, FlowAccount Exports, FlowAccount Imports, IReadOnlyList<FactText> Facts)
    : IFactList;

/// <summary>An answer that says sentences.</summary>
internal interface IFactList
{
    IReadOnlyList<FactText> Facts { get; }
}

/// <summary>What the headline reads of the answer to <c>GET /v1/series/…</c> or <c>GET /v1/rankings/…</c>.</summary>
internal sealed record FactList(IReadOnlyList<FactText> Facts) : IFactList;

/// <summary>An economy with its code for URLs.</summary>
internal sealed record NamedEconomy(string Id, string Name);

/// <summary>One flow.</summary>
internal sealed record FlowAccount(IReadOnlyList<RankedName>? TopPartners);

/// <summary>A partner in a ranking.</summary>
internal sealed record RankedName(NamedEconomy Partner);

/// <summary>A sentence that the service says of the account.</summary>
internal sealed record FactText(string Id, string Text);

/// <summary>The answer to <c>GET /v1/reporters</c>.</summary>
internal sealed record ReporterList(IReadOnlyList<ReporterOf> Reporters);

/// <summary>A reporter, with the period a request that names none is answered for; null: it has no figures of TOTAL.</summary>
internal sealed record ReporterOf(NamedEconomy Reporter, string? DefaultPeriod);

/// <summary>The answer to <c>GET /v1/rankings/…/partners</c>; the largest may have no place, where the files name nobody else.</summary>
internal sealed record PartnerList(IReadOnlyList<PartnerAmount> Rows, IReadOnlyList<PartnerAmount> Unranked);

/// <summary>A partner in it.</summary>
internal sealed record PartnerAmount(NamedEconomy Partner, decimal? Amount);
