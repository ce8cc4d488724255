using System.Reflection;
using System.Runtime.ExceptionServices;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>One function: its name, what starts it, and the method. Its class is made anew for every invocation.</summary>
internal sealed record Function<TTrigger>(string Name, TTrigger Trigger, MethodInfo Method)
{
    private readonly ObjectFactory? _create = Method.IsStatic ? null : ActivatorUtilities.CreateFactory(Method.DeclaringType!, []);

    /// <summary>An instance of the function's class, from these services.</summary>
    public object? CreateInstance(IServiceProvider services) => _create?.Invoke(services, null);

    /// <summary>Calls the function in a scope of its own, with the trigger's value and the token where it takes them.</summary>
    public async Task InvokeAsync(IServiceProvider services, object triggerValue, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var arguments = Method.GetParameters().Select(parameter => Argument(parameter, triggerValue, cancellationToken)).ToArray();
        object? result;
        try
        {
            result = Method.Invoke(CreateInstance(scope.ServiceProvider), arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException);
            throw;
        }
        if (result is Task task) await task;
        else if (result is ValueTask valueTask) await valueTask;
    }

    private object Argument(ParameterInfo parameter, object triggerValue, CancellationToken cancellationToken) =>
        parameter.ParameterType == typeof(CancellationToken) ? cancellationToken
        : parameter.ParameterType.IsInstanceOfType(triggerValue) ? triggerValue
        : throw new InvalidOperationException($"{Name}: this host cannot bind {parameter.ParameterType.Name} {parameter.Name}.");
}
