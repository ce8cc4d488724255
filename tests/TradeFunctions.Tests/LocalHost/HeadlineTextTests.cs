using TradeFunctions.LocalHost;

namespace TradeFunctions.Tests.LocalHost;

public class HeadlineTextTests
{
    private static readonly AccountSummary Account = new(
        new NamedEconomy("JPN", "Japan"),
        new NamedEconomy("CHN", "China"),
        "2024",
        new FlowAccount(null),
        new FlowAccount(null),
        [new FactText("exports.share", "A share."), new FactText("imports.value_and_record", "Imports."), new FactText("balance", "A balance.")]);

    [Fact]
    public void Sentences_come_in_the_order_of_the_ids_and_an_unknown_id_is_left_out() =>
        Assert.Equal(["A balance.", "A share."], HeadlineText.Select(Account, "balance", "total.rank", "exports.share"));

    [Fact]
    public void An_account_in_short_is_its_flows_their_change_and_the_balance() =>
        Assert.Equal(["Imports.", "A balance."], HeadlineText.Summarize(Account));

    [Fact]
    public void An_account_without_sentences_says_so() => Assert.Equal(
        ["Nothing can be said of Japan and China in 2024: see the answer's statuses."], HeadlineText.Summarize(Account with { Facts = [] }));
}
