namespace TradeFunctions.Core.Measures;

/// <summary>Competition ranking (1, 2, 2, 4) among partner economies, largest first.</summary>
/// <param name="Status">ok; missing, conflict, no_trade: no figure to rank by; currency_differs or unit_changed: the partners'
/// figures cannot be compared; incomplete: the only economy with a figure, and nothing shows that no other traded, or a figure that could not be read may be
/// larger; not_existing; unranked: no economy
/// (World, areas nes, bunkers, special codes) or the reporter itself.</param>
/// <param name="Place">1 is the largest; null unless ok.</param>
/// <param name="Of">How many economies have an amount to be ranked by; null: not known, since a figure that could not be read may be of one more.</param>
/// <param name="IsCertain">Whether no economy without a figure can be as large: all there are have one, or what the World has beyond the
/// known figures is less than this one's. False without a place.</param>
public sealed record Rank(MeasureStatus Status, int? Place, int? Of, bool IsCertain = false);
