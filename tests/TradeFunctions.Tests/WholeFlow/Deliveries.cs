using Azure.Storage.Queues.Models;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Works a queue off in the ways that a queue may deliver.</summary>
internal static class Deliveries
{
    public static async Task WorkOffAsync(FlowWorld world, Delivery delivery)
    {
        while (await WaitingAsync(world) is { Count: > 0 } messages)
        {
            if (delivery == Delivery.NewestFirst) messages.Reverse();
            foreach (var message in messages) await HandleAsync(world, message, delivery);
        }
    }

    private static async Task HandleAsync(FlowWorld world, QueueMessage message, Delivery delivery)
    {
        if (delivery == Delivery.TwiceAtOnce)
            await Task.WhenAll(world.HandleAsync(message.MessageText), world.HandleAsync(message.MessageText));
        await world.HandleAsync(message);
        if (delivery == Delivery.Twice) await world.HandleAsync(message.MessageText);
    }

    private static async Task<List<QueueMessage>> WaitingAsync(FlowWorld world)
    {
        var messages = new List<QueueMessage>();
        while (await world.NextMessageAsync() is { } message) messages.Add(message);
        return messages;
    }
}
