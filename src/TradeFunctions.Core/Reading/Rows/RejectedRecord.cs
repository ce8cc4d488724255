using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>A record that gave no figure.</summary>
/// <param name="Reject">The record, and why.</param>
/// <param name="Unread">What is known of its figures.</param>
/// <param name="MayBeFooter">Whether it may be a line of a footer.</param>
/// <param name="BeginsWithWords">Whether it has several fields, and words in the first.</param>
internal sealed record RejectedRecord(Reject Reject, UnreadKey[] Unread, bool MayBeFooter, bool BeginsWithWords);
