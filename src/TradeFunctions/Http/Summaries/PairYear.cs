using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Summaries;

/// <summary>One year of a reporter's own account with a partner. The pointer shows where it is published, before it is read.</summary>
/// <param name="Account">The reporter's account; null if it has none in the dataset.</param>
/// <param name="Reporter">The reporter.</param>
/// <param name="Partner">The partner.</param>
/// <param name="Year">The calendar year.</param>
internal sealed record PairYear(PublishedAccount? Account, Economy Reporter, Economy Partner, int Year)
{
    /// <summary>The slot that holds it; null if nothing is published.</summary>
    public ManifestSlot? Slot { get; } =
        Account?.Pointer.Find(SlotInputs.SummarySlot(Year)) is { } slot && slot.Partners.Contains(Partner.Code) ? slot : null;

    /// <summary>The versions for the ETag of an answer read from it; that nothing is published is a version, too.</summary>
    public IEnumerable<string> Versions => Slot is { } slot
        ? Account!.VersionsOf(slot)
        : [FormattableString.Invariant($"{Reporter.Code}/{SlotInputs.SummarySlot(Year)}=none")];

    /// <summary>When it was published; null if it was not.</summary>
    public DateTimeOffset? WrittenAt => Slot is { } slot ? PublishedAccount.WrittenAt(slot) : null;

    /// <summary>Reads one of its periods by one request; null, without a request, if nothing is published.</summary>
    public async Task<SummaryEntity?> ReadAsync(PublishedReader reader, Period period, CancellationToken cancellationToken) =>
        Slot is null ? null : await reader.SummaryAsync(Account!.Pointer, period, Partner.Code, cancellationToken);
}
